package trustcap.notice.dated_test

import data.trustcap.notice.dated as rule

given(more) := trustcap.read("privacy_notices", object.union({"url": "https://example.com/privacy", "version": "4", "updated": "2026-11-21"}, more))

test_passes_boundary_updated_today if count(rule.deny) == 0 with input as given({})

test_fails_boundary_on_a_day_to_come if {
	rule.deny == {{
		"path": ["updated"],
		"text": "the privacy notice was last updated on a day to come ({day})",
		"args": {"day": "2026-11-22"},
	}} with input as given({"updated": "2026-11-22"})
}

# Without `applies` each notice is looked at.
test_looks_at_every_notice if {
	rule.deny == {
		{"path": ["url"], "text": "nothing says where the privacy notice can be read"},
		{"path": ["version"], "text": "the privacy notice has no version"},
		{"path": ["updated"], "text": "nothing says when the privacy notice was last updated"},
	} with input as trustcap.read("privacy_notices", {"languages": ["de"]})
}
