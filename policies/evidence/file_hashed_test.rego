package trustcap.evidence.file_hashed_test

import data.trustcap.evidence.file_hashed as rule

test_fails_without_hash if {
	rule.deny == {{"path": ["sha256"], "text": "a file is named, and its hash is not"}} with input as trustcap.read("evidence", {"kind": "record", "file": "certs/report.pdf"})
}

test_passes_with_hash if {
	hashed := {"kind": "record", "file": "certs/report.pdf", "sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"}
	rule.applies with input as trustcap.read("evidence", hashed)
	count(rule.deny) == 0 with input as trustcap.read("evidence", hashed)
}

test_not_applicable_without_file if {
	not rule.applies with input as trustcap.read("evidence", {"kind": "record"})
	count(rule.deny) == 0 with input as trustcap.read("evidence", {"kind": "record"})
}
