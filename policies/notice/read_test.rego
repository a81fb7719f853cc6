package trustcap.notice.read_test

import data.trustcap.notice.read as rule

given(day) := trustcap.read("privacy_notices", {"updated": "2026-03-01", "read_by": "dpo", "read_on": day})

test_passes_boundary_read_on_the_day_of_the_update if count(rule.deny) == 0 with input as given("2026-03-01")

test_fails_boundary_read_before_the_update if {
	rule.deny == {{
		"path": ["read_on"],
		"text": "the privacy notice was updated on {updated}, after it was last read on {read}",
		"args": {"updated": "2026-03-01", "read": "2026-02-28"},
	}} with input as given("2026-02-28")
}

# Without `applies` each notice is looked at.
test_looks_at_every_notice if {
	rule.deny == {
		{"path": ["read_by"], "text": "nothing says who has read the privacy notice"},
		{"path": ["read_on"], "text": "nothing says when the privacy notice was read"},
	} with input as trustcap.read("privacy_notices", {"updated": "2026-03-01"})
}
