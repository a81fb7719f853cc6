package trustcap.measure.test_current_test

import data.trustcap.measure.test_current as rule

not_tested := {"path": ["tested"], "text": "the measure is in use, and nothing says when it was last tested"}

no_interval := {"path": ["test_every"], "text": "the measure is in use, and nothing says how often it is tested"}

test_fails_without_test if rule.deny == {not_tested, no_interval} with input as trustcap.read("measures", {"status": "implemented"})

test_fails_without_interval if rule.deny == {no_interval} with input as trustcap.read("measures", {"status": "partly", "tested": "2026-06-10"}) with data.year_ago as "2025-11-21"

test_fails_when_the_interval_has_passed if {
	every_year := {"text": "P1Y", "min_s": 31536000, "max_s": 31622400}
	rule.deny == {{"path": ["tested"], "text": "the measure is tested every {every}, and the last test was on {tested}", "args": {"every": every_year, "tested": "2025-11-20"}}} with input as trustcap.read("measures", {"status": "implemented", "tested": "2025-11-20", "test_every": "P1Y"}) with data.year_ago as "2025-11-21"
}

test_boundary_a_year_ago_passes if {
	rule.applies with input as trustcap.read("measures", {"status": "implemented", "tested": "2025-11-21", "test_every": "P1Y"})
	count(rule.deny) == 0 with input as trustcap.read("measures", {"status": "implemented", "tested": "2025-11-21", "test_every": "P1Y"}) with data.year_ago as "2025-11-21"
}

test_boundary_a_longer_interval_passes if {
	count(rule.deny) == 0 with input as trustcap.read("measures", {"status": "implemented", "tested": "2025-01-01", "test_every": "P366DT1S"}) with data.year_ago as "2025-11-21"
	count(rule.deny) == 1 with input as trustcap.read("measures", {"status": "implemented", "tested": "2025-01-01", "test_every": "P366D"}) with data.year_ago as "2025-11-21"
}

test_passes_when_tested if {
	count(rule.deny) == 0 with input as trustcap.read("measures", {"status": "implemented", "tested": "2026-06-10", "test_every": "P1Y"}) with data.year_ago as "2025-11-21"
}

test_not_applicable_to_what_is_not_in_use if {
	every status in ["planned", "none"] {
		not rule.applies with input as trustcap.read("measures", {"status": status})
		count(rule.deny) == 0 with input as trustcap.read("measures", {"status": status})
		count(rule.deny) == 0 with input as trustcap.read("measures", {"status": status, "tested": "2020-01-01", "test_every": "P1Y"}) with data.year_ago as "2025-11-21"
	}
}
