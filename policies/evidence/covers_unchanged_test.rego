package trustcap.evidence.covers_unchanged_test

import data.trustcap.evidence.covers_unchanged as rule

before := "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"

now := "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"

attested(written, derived) := object.union(trustcap.read("evidence", object.union({"kind": "attestation"}, written)), derived)

test_fails_where_it_changed if {
	rule.deny == {{"path": ["covers_sha256"], "text": "what it covers has changed since it was looked at; the digest is now {sha256}", "args": {"sha256": now}}} with input as attested({"covers_sha256": before}, {"covers_now": now})
}

test_fails_where_nothing_is_named if {
	rule.deny == {{"path": ["covers_sha256"], "text": "a digest is given, and neither `for` nor `services` names what it is of"}} with input as attested({"covers_sha256": before}, {})
}

test_passes_where_it_is_as_it_was if {
	rule.applies with input as attested({"covers_sha256": now}, {"covers_now": now})
	count(rule.deny) == 0 with input as attested({"covers_sha256": now}, {"covers_now": now})
}

test_not_applicable_without_a_digest if {
	not rule.applies with input as attested({}, {"covers_now": now})
	count(rule.deny) == 0 with input as attested({}, {"covers_now": now})
	count(rule.deny) == 0 with input as attested({}, {})
}
