# METADATA
# title: Evidence says what came out
# description: "A test or review without a result proves that somebody looked, not what they saw. This is trustcap's own rule: state the result, also when it is negative."
# custom:
#   severity: medium
#   force: own
#   certainty: clear
#   controls: []
#   remediation: "Set `result` to `passed` or `failed`."
package trustcap.evidence.result_stated

applies if input.kind in {"test", "attestation", "review"}

deny contains {"path": ["result"], "text": "nothing says what came out"} if {
	applies
	not input.result
}
