# METADATA
# title: Everybody is made aware of information security
# description: Where there is an information security management system, training on security reaches everybody. ISO/IEC 27001 requires that all who work under the organization's control are aware of the policy and of their part.
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 7.3
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.6.3
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso27001:7.3#stated", "iso27001:A.6.3#stated", "trust:T8.1#stated"]
#   remediation: "Declare under `training` one on `security` with the audience `all`."
package trustcap.scope.awareness_for_all

applies if input.system == "isms"

found if {
	some training in data.inventory.training
	training.topic == "security"
	"all" in training.audience
}

deny contains {"path": [], "text": "no training on security for everybody is declared"} if {
	applies
	not found
}
