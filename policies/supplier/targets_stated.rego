# METADATA
# title: Suppliers on whom a service relies have targets
# description: "A supplier on whom a service relies states measurable targets: availability of a line, time to react. This is trustcap's own rule; ISO/IEC 27001 asks for service levels of network services in A.8.21."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.8.21
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.5.22
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: ["iso27001:A.8.21#stated", "iso27001:A.5.22#stated"]
#   remediation: "State the targets in `targets`, for example `availability: {target: 99.9%}`."
package trustcap.supplier.targets_stated

applies if data.used_by.suppliers[input.id].services

deny contains {"path": ["targets"], "text": "a service relies on this supplier, and no target is stated for it"} if {
	applies
	not input.targets
}
