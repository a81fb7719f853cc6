# METADATA
# title: The owner of a risk accepts what remains of it
# description: A risk says what remains of it, and its owner has accepted that on a day. ISO/IEC 27001 requires that risk owners accept the residual risks.
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 6.1.3
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso27001:6.1.3#stated"]
#   remediation: "State `residual`, and have the owner accept it in `accepted/by` and `accepted/on`."
package trustcap.risk.residual_accepted

deny contains {"path": ["residual"], "text": "nothing says what remains of the risk"} if not input.residual

deny contains {"path": ["accepted", "by"], "text": "nobody has accepted what remains of the risk"} if not input.accepted.by

deny contains {"path": ["accepted", "by"], "text": "{role} accepted the residual risk, and {owner} owns the risk", "args": {"role": input.accepted.by, "owner": input.owner}} if input.accepted.by != input.owner

deny contains {"path": ["accepted", "on"], "text": "nothing says when the residual risk was accepted"} if {
	input.accepted.by
	not input.accepted.on
}
