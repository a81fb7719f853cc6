package trustcap.announcement.basis_named_test

import data.trustcap.announcement.basis_named as rule

given(fields) := trustcap.read("announcements", object.union({"of": "services/webmail/promise/availability/target", "to": "99.5%", "announced": "2026-10-01", "effective": "2026-11-01"}, fields))

test_passes_with_a_clause if {
	count(rule.deny) == 0 with input as given({"basis": {"kind": "contract-clause", "ref": "SLA 9"}})
}

test_passes_when_free_of_effect if {
	count(rule.deny) == 0 with input as given({"basis": {"kind": "free-of-effect"}})
}

test_fails_without_a_basis if {
	rule.deny == {{"path": ["basis", "kind"], "text": "nothing says what the change rests on"}} with input as given({"told": ["email"]})
}

test_fails_without_a_reference if {
	every kind in ["contract-clause", "agreement", "law"] {
		rule.deny == {{"path": ["basis", "ref"], "text": "the change rests on a clause, an agreement or a law, and nothing says which"}} with input as given({"basis": {"kind": kind}})
	}
}

test_looks_at_every_announcement if {
	count(rule.deny) == 1 with input as trustcap.read("announcements", {"of": "datasets/mailboxes", "announced": "2026-10-01", "effective": "2026-11-01"})
}
