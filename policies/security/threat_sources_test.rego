package trustcap.security.threat_sources_test

import data.trustcap.security.threat_sources as rule

test_passes_when_stated if {
	count(rule.deny) == 0 with input as trustcap.read("security", {"sources": {"feeds": ["CERT-Bund"], "owner": "ciso", "reviewed": {"every": "P1Y", "last": "2026-03-01"}}}) with data.today as "2026-11-21"
}

test_fails_where_nothing_is_said if {
	rule.deny == {
		{"path": ["sources", "feeds"], "text": "no source on threats is named"},
		{"path": ["sources", "owner"], "text": "nothing says who evaluates the sources on threats"},
		{"path": ["sources", "reviewed", "every"], "text": "nothing says how often the review of the sources on threats takes place"},
	} with input as trustcap.read("security", {}) with data.today as "2026-11-21"
}

test_fails_where_feeds_is_empty if {
	rule.deny == {{"path": ["sources", "feeds"], "text": "no source on threats is named"}} with input as trustcap.read("security", {"sources": {"feeds": [], "owner": "ciso", "reviewed": {"every": "P1Y", "last": "2026-03-01"}}}) with data.today as "2026-11-21"
}

test_fails_where_the_last_review_is_missing if {
	rule.deny == {{"path": ["sources", "reviewed", "last"], "text": "nothing says when the review of the sources on threats last took place"}} with input as trustcap.read("security", {"sources": {"feeds": ["CERT-Bund"], "owner": "ciso", "reviewed": {"every": "P1Y"}}}) with data.today as "2026-11-21"
}

test_boundary_review_overdue_by_a_day if {
	rule.deny == {{"path": ["sources", "reviewed", "last"], "text": "the review of the sources on threats was due on {day}", "args": {"day": "2026-11-21"}}} with input as trustcap.read("security", {"sources": {"feeds": ["CERT-Bund"], "owner": "ciso", "reviewed": {"every": "P1Y", "last": "2025-11-21"}}}) with data.today as "2026-11-22"
}

test_boundary_review_due_today_passes if count(rule.deny) == 0 with input as trustcap.read("security", {"sources": {"feeds": ["CERT-Bund"], "owner": "ciso", "reviewed": {"every": "P1Y", "last": "2025-11-21"}}}) with data.today as "2026-11-21"

test_looks_at_every_declaration if count(rule.deny) == 3 with input as trustcap.read("security", {}) with data.today as "2026-11-21"
