# METADATA
# title: An attestation says who, when, how and what
# description: "A statement of one's own is worth as much as it can be followed. This is trustcap's own rule: name the role, the day, the method and what is confirmed."
# custom:
#   severity: medium
#   force: own
#   certainty: clear
#   controls: []
#   remediation: "Set `by`, `collected`, `method` and `statement`."
package trustcap.evidence.attestation_complete

applies if input.kind == "attestation"

deny contains {"path": ["by"], "text": "nobody is named who confirms it"} if {
	applies
	not input.by
}

deny contains {"path": ["collected"], "text": "nothing says when it was confirmed"} if {
	applies
	not input.collected
}

deny contains {"path": ["method"], "text": "nothing says by which method it was looked at"} if {
	applies
	not input.method
}

deny contains {"path": ["statement"], "text": "nothing says what is confirmed"} if {
	applies
	not input.statement
}
