package trustcap.service.journeys_acted_upon_test

import data.trustcap.service.journeys_acted_upon as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_passes_with_an_improvement if {
	rule.applies with input as given({"journeys": {"order": {"findings": 1, "actions": ["search"]}}})
	count(rule.deny) == 0 with input as given({"journeys": {"order": {"findings": 1, "actions": ["search"]}}})
}

test_fails_without_one if {
	rule.deny == {{"path": ["journeys", "leave", "actions"], "text": "the walk brought findings ({number}), and no improvement followed", "args": {"number": 1}}} with input as given({"journeys": {"order": {"findings": 3, "actions": ["search"]}, "leave": {"findings": 1}}})
}

test_boundary_beside_a_walk_without_findings if {
	rule.deny == {{"path": ["journeys", "order", "actions"], "text": "the walk brought findings ({number}), and no improvement followed", "args": {"number": 1}}} with input as given({"journeys": {"order": {"findings": 1}, "leave": {"findings": 0}}})
}

test_fails_with_an_empty_list if {
	rule.deny == {{"path": ["journeys", "order", "actions"], "text": "the walk brought findings ({number}), and no improvement followed", "args": {"number": 2}}} with input as given({"journeys": {"order": {"findings": 2, "actions": []}}})
}

test_not_applicable_without_findings if {
	not rule.applies with input as given({"journeys": {"order": {"findings": 0}}})
	count(rule.deny) == 0 with input as given({"journeys": {"order": {"findings": 0}}})
}

test_not_applicable_once_retired if {
	every fields in [
		{"journeys": {"order": {"findings": 3, "actions": ["search"]}, "leave": {"findings": 1}}},
		{"journeys": {"order": {"findings": 1}, "leave": {"findings": 0}}},
		{"journeys": {"order": {"findings": 2, "actions": []}}},
	] {
		other := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as other
		count(rule.deny) == 0 with input as other
	}
}
