package trustcap.service.backup_within_rpo_test

import data.trustcap.service.backup_within_rpo as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_passes_when_more_often if {
	rule.applies with input as given({"continuity": {"rpo": "PT1H", "backup": {"every": "PT15M"}}})
	count(rule.deny) == 0 with input as given({"continuity": {"rpo": "PT1H", "backup": {"every": "PT15M"}}})
}

test_boundary_when_just_as_often if {
	rule.applies with input as given({"continuity": {"rpo": "PT1H", "backup": {"every": "PT60M"}}})
	count(rule.deny) == 0 with input as given({"continuity": {"rpo": "PT1H", "backup": {"every": "PT60M"}}})
}

test_boundary_a_second_too_late if {
	rule.deny == {{"path": ["continuity", "backup", "every"], "text": "a backup is made every {every}, while at most {rpo} of data may be lost", "args": {"every": {"text": "PT3601S", "min_s": 3601, "max_s": 3601}, "rpo": {"text": "PT1H", "min_s": 3600, "max_s": 3600}}}} with input as given({"continuity": {"rpo": "PT1H", "backup": {"every": "PT3601S"}}})
}

test_boundary_when_the_longest_month_is_too_long if {
	rule.deny == {{"path": ["continuity", "backup", "every"], "text": "a backup is made every {every}, while at most {rpo} of data may be lost", "args": {"every": {"text": "P1M", "min_s": 2419200, "max_s": 2678400}, "rpo": {"text": "P30D", "min_s": 2592000, "max_s": 2592000}}}} with input as given({"continuity": {"rpo": "P30D", "backup": {"every": "P1M"}}})
}

test_boundary_when_the_shortest_month_is_too_short if {
	rule.deny == {{"path": ["continuity", "backup", "every"], "text": "a backup is made every {every}, while at most {rpo} of data may be lost", "args": {"every": {"text": "P29D", "min_s": 2505600, "max_s": 2505600}, "rpo": {"text": "P1M", "min_s": 2419200, "max_s": 2678400}}}} with input as given({"continuity": {"rpo": "P1M", "backup": {"every": "P29D"}}})
}

test_fails_without_backup if {
	rule.deny == {{"path": ["continuity", "backup", "every"], "text": "at most {rpo} of data may be lost, and nothing says how often a backup is made", "args": {"rpo": {"text": "PT1H", "min_s": 3600, "max_s": 3600}}}} with input as given({"continuity": {"rpo": "PT1H"}})
}

test_not_applicable_without_rpo if {
	not rule.applies with input as given({"continuity": {"backup": {"every": "P1D"}}})
	count(rule.deny) == 0 with input as given({"continuity": {"backup": {"every": "P1D"}}})
}

test_not_applicable_when_retired if {
	not rule.applies with input as given({"status": "retired", "continuity": {"rpo": "PT1H"}})
	count(rule.deny) == 0 with input as given({"status": "retired", "continuity": {"rpo": "PT1H"}})
}

test_not_applicable_once_retired if {
	every fields in [
		{"continuity": {"rpo": "PT1H", "backup": {"every": "PT3601S"}}},
		{"continuity": {"rpo": "P30D", "backup": {"every": "P1M"}}},
		{"continuity": {"rpo": "P1M", "backup": {"every": "P29D"}}},
		{"continuity": {"rpo": "PT1H"}},
	] {
		retired := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as retired
		count(rule.deny) == 0 with input as retired
	}
}
