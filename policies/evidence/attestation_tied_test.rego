package trustcap.evidence.attestation_tied_test

import data.trustcap.evidence.attestation_tied as rule

now := "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"

of(written, derived) := object.union(trustcap.read("evidence", object.union({"kind": "attestation"}, written)), derived)

test_fails_without_a_digest if {
	rule.deny == {{"path": ["covers_sha256"], "text": "no digest of what it covers is given, so it would not lapse when that changes; the digest is now {sha256}", "args": {"sha256": now}}} with input as of({"for": "services/webmail"}, {"covers_now": now})
	count(rule.deny) == 1 with input as of({"services": ["webmail"]}, {"covers_now": now})
	count(rule.deny) == 1 with input as of({"for": "organization/privacy_notice"}, {"covers_now": now})
}

test_passes_with_a_digest if {
	every sha in [now, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"] {
		attested := of({"for": "services/webmail", "covers_sha256": sha}, {"covers_now": now})
		rule.applies with input as attested
		count(rule.deny) == 0 with input as attested
	}
}

test_not_applicable_to_the_organization_as_a_whole if {
	not rule.applies with input as of({"for": "organization"}, {"covers_now": now})
	count(rule.deny) == 0 with input as of({"for": "organization"}, {"covers_now": now})
}

test_not_applicable_where_nothing_is_named if {
	not rule.applies with input as of({}, {})
	count(rule.deny) == 0 with input as of({}, {})
}

test_not_applicable_to_other_evidence if {
	tested := object.union(trustcap.read("evidence", {"kind": "test", "for": "services/webmail"}), {"covers_now": now})
	not rule.applies with input as tested
	count(rule.deny) == 0 with input as tested
}
