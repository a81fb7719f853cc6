# METADATA
# title: Policies are approved, versioned, reviewed and made known
# description: >-
#   ISO/IEC 27001:2022, A.5.1, requires that policies for information security are defined,
#   approved by management, made known and reviewed at planned intervals. Each policy names who
#   approved it, its version, its last review with the interval, and whom it was told to.
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.5.1
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 5.2
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso20000:8.7.3.1#stated", "iso27001:A.5.1#stated", "itil4:information-security-management#stated", "trust:T8.1#stated"]
#   remediation: >-
#     State `approved_by`, `version`, `reviewed`, `review_every` and `told` for each policy in
#     `policies`.
package trustcap.organization.policies_approved

deny contains {"path": ["policies"], "text": "no policy is declared"} if not input.policies

deny contains {"path": ["policies", id, "approved_by"], "text": "nothing says who approved the policy {policy}", "args": {"policy": id}} if {
	some id, policy in input.policies
	not policy.approved_by
}

deny contains {"path": ["policies", id, "version"], "text": "the policy {policy} has no version", "args": {"policy": id}} if {
	some id, policy in input.policies
	not policy.version
}

deny contains {"path": ["policies", id, "reviewed"], "text": "nothing says when the policy {policy} was last reviewed", "args": {"policy": id}} if {
	some id, policy in input.policies
	not policy.reviewed
}

deny contains {
	"path": ["policies", id, "reviewed"],
	"text": "the policy {policy} was last reviewed on a day to come ({day})",
	"args": {"policy": id, "day": policy.reviewed},
} if {
	some id, policy in input.policies
	policy.reviewed > data.today
}

deny contains {"path": ["policies", id, "review_every"], "text": "nothing says how often the policy {policy} is reviewed", "args": {"policy": id}} if {
	some id, policy in input.policies
	not policy.review_every
}

deny contains {"path": ["policies", id, "told"], "text": "nothing says to whom the policy {policy} was made known", "args": {"policy": id}} if {
	some id, _ in input.policies
	not id in made_known
}

made_known contains id if {
	some id, policy in input.policies
	count(policy.told) > 0
}
