# METADATA
# title: A file of evidence is bound by its hash
# description: "A file can be exchanged without a trace. This is trustcap's own rule: write down its SHA-256, so that a change is noticed."
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: []
#   remediation: "Set `sha256` to the SHA-256 of the file."
package trustcap.evidence.file_hashed

applies if input.file

deny contains {"path": ["sha256"], "text": "a file is named, and its hash is not"} if {
	applies
	not input.sha256
}
