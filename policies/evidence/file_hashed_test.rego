package trustcap.evidence.file_hashed_test

import data.trustcap.evidence.file_hashed as rule

digest := "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"

# What was read of the file stands beside what is written.
looked_at(fields) := object.union(trustcap.read("evidence", object.union({"kind": "record", "file": "certs/report.pdf"}, fields)), {"file_sha256": digest})

not_looked_at := {{"path": ["file"], "text": "the declarations came without a folder, so the file was not looked at"}}

test_fails_without_hash_and_says_it if {
	rule.deny == {{"path": ["sha256"], "text": "a file is named, and its hash is not; as it is now: {sha256}", "args": {"sha256": digest}}} with input as looked_at({})
	count(rule.unknown) == 0 with input as looked_at({})
}

test_fails_without_hash_where_the_file_was_not_read if {
	rule.deny == {{"path": ["sha256"], "text": "a file is named, and its hash is not"}} with input as trustcap.read("evidence", {"kind": "record", "file": "certs/report.pdf"})
}

test_passes_with_hash if {
	rule.applies with input as looked_at({"sha256": digest})
	count(rule.deny) == 0 with input as looked_at({"sha256": digest})
	count(rule.unknown) == 0 with input as looked_at({"sha256": digest})
}

test_unknown_where_the_file_was_not_read if {
	hashed := trustcap.read("evidence", {"kind": "record", "file": "certs/report.pdf", "sha256": digest})
	count(rule.deny) == 0 with input as hashed
	rule.unknown == not_looked_at with input as hashed
}

test_not_applicable_without_file if {
	not rule.applies with input as trustcap.read("evidence", {"kind": "record"})
	count(rule.deny) == 0 with input as trustcap.read("evidence", {"kind": "record"})
	count(rule.unknown) == 0 with input as trustcap.read("evidence", {"kind": "record"})
}
