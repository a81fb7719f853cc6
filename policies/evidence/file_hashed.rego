# METADATA
# title: A file of evidence is bound by its hash
# description: "A file can be exchanged without a trace. This is trustcap's own rule: write down its SHA-256, so that a change is noticed. A file whose hash differs from what is written is refused before any rule is asked."
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: []
#   remediation: "Set `sha256` to the SHA-256 of the file."
package trustcap.evidence.file_hashed

applies if input.file

deny contains {"path": ["sha256"], "text": "a file is named, and its hash is not; as it is now: {sha256}", "args": {"sha256": input.file_sha256}} if {
	not input.sha256
}

deny contains {"path": ["sha256"], "text": "a file is named, and its hash is not"} if {
	applies
	not input.sha256
	not input.file_sha256
}

unknown contains {"path": ["file"], "text": "the declarations came without a folder, so the file was not looked at"} if {
	applies
	not input.file_sha256
}
