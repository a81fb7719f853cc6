# METADATA
# title: The information security policy is approved
# description: Where there is a management system, at least one policy is declared with who approved it, its version and the day of its last review. ISO/IEC 27001 requires that top management establishes a policy.
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 5.2
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso27001:5.2#stated"]
#   remediation: "Declare the policy under `organization/policies` with `approved_by`, `version` and `reviewed`."
package trustcap.scope.isms_policy_approved

applies if input.system == "isms"

approved if {
	some policy in data.inventory.organization.policies
	policy.approved_by
	policy.version
	policy.reviewed
}

deny contains {"path": [], "text": "there is a management system, and no approved policy is declared"} if {
	applies
	not approved
}
