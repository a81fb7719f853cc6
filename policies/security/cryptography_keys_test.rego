package trustcap.security.cryptography_keys_test

import data.trustcap.security.cryptography_keys as rule

test_passes_when_stated if {
	count(rule.deny) == 0 with input as trustcap.read("security", {"cryptography": {"custody": "kms", "keys_rotated": {"every": "P1Y", "last": "2026-06-01"}}}) with data.today as "2026-11-21"
}

test_fails_where_nothing_is_said if {
	rule.deny == {
		{"path": ["cryptography", "custody"], "text": "nothing says where keys are kept"},
		{"path": ["cryptography", "keys_rotated", "every"], "text": "nothing says how often the change of keys takes place"},
	} with input as trustcap.read("security", {}) with data.today as "2026-11-21"
}

test_fails_where_keys_lie_in_files if {
	rule.deny == {{"path": ["cryptography", "custody"], "text": "keys are kept in files"}} with input as trustcap.read("security", {"cryptography": {"custody": "files", "keys_rotated": {"every": "P1Y", "last": "2026-06-01"}}}) with data.today as "2026-11-21"
}

test_fails_where_the_last_change_is_missing if {
	rule.deny == {{"path": ["cryptography", "keys_rotated", "last"], "text": "nothing says when the change of keys last took place"}} with input as trustcap.read("security", {"cryptography": {"custody": "kms", "keys_rotated": {"every": "P1Y"}}}) with data.today as "2026-11-21"
}

test_boundary_change_overdue_by_a_day if {
	rule.deny == {{"path": ["cryptography", "keys_rotated", "last"], "text": "the change of keys was due on {day}", "args": {"day": "2026-11-21"}}} with input as trustcap.read("security", {"cryptography": {"custody": "kms", "keys_rotated": {"every": "P1Y", "last": "2025-11-21"}}}) with data.today as "2026-11-22"
}

test_boundary_change_due_today_passes if count(rule.deny) == 0 with input as trustcap.read("security", {"cryptography": {"custody": "kms", "keys_rotated": {"every": "P1Y", "last": "2025-11-21"}}}) with data.today as "2026-11-21"

test_looks_at_every_declaration if count(rule.deny) == 2 with input as trustcap.read("security", {}) with data.today as "2026-11-21"
