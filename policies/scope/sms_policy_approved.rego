# METADATA
# title: The service management policy is approved
# description: Where there is a management system, at least one policy is declared with who approved it, its version and the day of its last review. ISO/IEC 20000-1 requires that top management establishes a policy.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 5.2.1
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso20000:5.2.1#stated"]
#   remediation: "Declare the policy under `organization/policies` with `approved_by`, `version` and `reviewed`."
package trustcap.scope.sms_policy_approved

applies if input.system == "sms"

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
