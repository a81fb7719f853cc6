package trustcap.service.image_baseline_test

import data.trustcap.service.image_baseline as rule

test_passes_when_stated if {
	rule.applies with input as trustcap.read("services", {"cloud": {"model": "iaas", "image_baseline": {"every": "P1M", "last": "2026-11-01"}}})
	count(rule.deny) == 0 with input as trustcap.read("services", {"cloud": {"model": "iaas", "image_baseline": {"every": "P1M", "last": "2026-11-01"}}}) with data.today as "2026-11-21"
}

test_fails_where_nothing_is_said if {
	rule.deny == {{"path": ["cloud", "image_baseline", "every"], "text": "nothing says how often the rebuild of hardened images takes place"}} with input as trustcap.read("services", {"cloud": {"model": "iaas"}}) with data.today as "2026-11-21"
}

test_fails_where_the_last_one_is_missing if {
	rule.deny == {{"path": ["cloud", "image_baseline", "last"], "text": "nothing says when the rebuild of hardened images last took place"}} with input as trustcap.read("services", {"cloud": {"model": "iaas", "image_baseline": {"every": "P1M"}}}) with data.today as "2026-11-21"
}

test_boundary_one_overdue_by_a_day if {
	rule.deny == {{"path": ["cloud", "image_baseline", "last"], "text": "the rebuild of hardened images was due on {day}", "args": {"day": "2026-11-21"}}} with input as trustcap.read("services", {"cloud": {"model": "iaas", "image_baseline": {"every": "P1Y", "last": "2025-11-21"}}}) with data.today as "2026-11-22"
}

test_boundary_one_due_today_passes if count(rule.deny) == 0 with input as trustcap.read("services", {"cloud": {"model": "iaas", "image_baseline": {"every": "P1Y", "last": "2025-11-21"}}}) with data.today as "2026-11-21"

test_not_applicable_once_retired if {
	every fields in [
		{"cloud": {"model": "iaas"}, "status": "retired"},
		{"cloud": {"model": "iaas", "image_baseline": {"every": "P1M"}}, "status": "retired"},
		{"cloud": {"model": "iaas", "image_baseline": {"every": "P1Y", "last": "2025-11-21"}}, "status": "retired"},
	] {
		not rule.applies with input as trustcap.read("services", fields)
		count(rule.deny) == 0 with input as trustcap.read("services", fields) with data.today as "2026-11-22"
	}
}

test_not_applicable_on_a_platform_or_software if {
	every fields in [
		{"cloud": {"model": "paas"}},
		{"cloud": {"model": "paas", "image_baseline": {"every": "P1M"}}},
		{"cloud": {"model": "paas", "image_baseline": {"every": "P1Y", "last": "2025-11-21"}}},
	] {
		not rule.applies with input as trustcap.read("services", fields)
		count(rule.deny) == 0 with input as trustcap.read("services", fields) with data.today as "2026-11-22"
	}
}
