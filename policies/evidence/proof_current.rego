# METADATA
# title: Evidence has not lapsed
# description: "What somebody looked at some time ago says little about today. This is trustcap's own rule: an attestation, a test or a review holds until its `expires`, and for twelve months where none is set."
# custom:
#   severity: medium
#   force: own
#   certainty: clear
#   controls: []
#   remediation: "Collect the evidence anew and set `collected` and `expires`."
package trustcap.evidence.proof_current

applies if input.kind in {"attestation", "test", "review"}

deny contains {"path": ["expires"], "text": "the evidence lapsed on {expires}", "args": {"expires": input.expires}} if {
	applies
	input.expires < data.today
}

deny contains {"path": ["collected"], "text": "the evidence is of {collected}, and without an end it holds for twelve months", "args": {"collected": input.collected}} if {
	applies
	not input.expires
	input.collected < data.year_ago
}
