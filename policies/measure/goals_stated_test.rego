package trustcap.measure.goals_stated_test

import data.trustcap.measure.goals_stated as rule

test_fails_without_goals if {
	rule.deny == {{"path": ["goals"], "text": "nothing says what the measure serves"}} with input as trustcap.read("measures", {"title": "Backup"})
}

test_fails_with_the_empty_list if count(rule.deny) == 1 with input as trustcap.read("measures", {"goals": []})

test_passes_with_goals if count(rule.deny) == 0 with input as trustcap.read("measures", {"goals": ["availability"]})

test_looks_at_every_measure if count(rule.deny) == 1 with input as trustcap.read("measures", {"status": "planned"})
