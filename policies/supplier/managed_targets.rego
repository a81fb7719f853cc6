# METADATA
# title: Suppliers of managed services have targets
# description: A supplier on whom a service in the scope of a service management system depends has measurable targets. ISO/IEC 20000-1 requires service level targets in the contracts with external suppliers and in the agreements with internal ones.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.3.4.1
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.3.4.2
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso20000:8.3.4.1#stated", "iso20000:8.3.4.2#stated", "itil4:supplier-management#stated"]
#   remediation: "State the targets in `targets`, for example `availability: {target: 99.9%}`."
package trustcap.supplier.managed_targets

import data.trustcap.lib.scope

applies if {
	some service in data.used_by.suppliers[input.id].services
	scope.managed(service)
}

deny contains {"path": ["targets"], "text": "a managed service depends on the supplier, and no targets are stated"} if {
	applies
	not input.targets
}
