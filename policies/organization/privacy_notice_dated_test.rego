package trustcap.organization.privacy_notice_dated_test

import data.trustcap.organization.privacy_notice_dated as rule

organization(more) := trustcap.read("organization", object.union({"name": "Example GmbH", "languages": ["de"]}, more))

notice(day) := organization({"privacy_notice": {"url": "https://example.com/privacy", "version": "3", "updated": day}})

test_passes_with_version_and_day if {
	rule.applies with input as notice("2026-05-01") with data.today as "2026-11-21"
	count(rule.deny) == 0 with input as notice("2026-05-01") with data.today as "2026-11-21"
}

test_boundary_today_passes if count(rule.deny) == 0 with input as notice("2026-11-21") with data.today as "2026-11-21"

test_fails_boundary_tomorrow if {
	rule.deny == {{
		"path": ["privacy_notice", "updated"],
		"text": "the privacy notice was last updated on a day to come ({day})",
		"args": {"day": "2026-11-22"},
	}} with input as notice("2026-11-22") with data.today as "2026-11-21"
}

test_fails_without_version_and_day if {
	rule.deny == {
		{"path": ["privacy_notice", "updated"], "text": "nothing says when the privacy notice was last updated"},
		{"path": ["privacy_notice", "version"], "text": "the privacy notice has no version"},
	} with input as organization({"privacy_notice": {"url": "https://example.com/privacy"}}) with data.today as "2026-11-21"
}

test_not_applicable_without_a_notice if {
	not rule.applies with input as organization({})
	count(rule.deny) == 0 with input as organization({}) with data.today as "2026-11-21"
}
