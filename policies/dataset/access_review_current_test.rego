package trustcap.dataset.access_review_current_test

import data.trustcap.dataset.access_review_current as rule

half_yearly := trustcap.read("datasets", {"access": {"review": {"every": "P6M", "last": "2026-05-04"}}})

test_passes_on_the_day_at_the_boundary if {
	rule.applies with input as half_yearly
	count(rule.deny) == 0 with input as half_yearly with data.today as "2026-11-04"
}

test_boundary_a_day_later_it_fails if {
	rule.deny == {{"path": ["access", "review", "last"], "text": "the review of access rights was due on {due}", "args": {"due": "2026-11-04"}}} with input as half_yearly with data.today as "2026-11-05"
}

test_fails_without_last if {
	rule.deny == {{"path": ["access", "review", "last"], "text": "no review of access rights is recorded"}} with input as trustcap.read("datasets", {"access": {"review": {"every": "P6M"}}}) with data.today as "2026-11-21"
}

test_fails_without_interval if {
	rule.deny == {{"path": ["access", "review", "every"], "text": "no interval is set for the review of access rights"}} with input as trustcap.read("datasets", {"access": {"review": {"last": "2026-05-04"}}}) with data.today as "2026-11-21"
}

test_not_applicable_without_review if {
	not rule.applies with input as trustcap.read("datasets", {"access": {"roles": ["mail-ops"]}})
	count(rule.deny) == 0 with input as trustcap.read("datasets", {"access": {"roles": ["mail-ops"]}})
}
