# METADATA
# title: A scope states its interfaces
# description: "A scope says where the management system meets what others do: suppliers, units outside, shared platforms. ISO/IEC 27001 requires that interfaces and dependencies are considered when the scope is set."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 4.3
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso27001:4.3#stated"]
#   remediation: "Describe in `interfaces` where the management system meets what others do."
package trustcap.scope.interfaces_stated

applies if input.system == "isms"

deny contains {"path": ["interfaces"], "text": "nothing says where the management system meets what others do"} if {
	applies
	not input.interfaces
}
