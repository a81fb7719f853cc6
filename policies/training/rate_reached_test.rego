package trustcap.training.rate_reached_test

import data.trustcap.training.rate_reached as rule

given(fields) := trustcap.read("training", fields)

test_boundary_at_the_target if {
	rule.applies with input as given({"held": {"last": "2026-05-04"}, "rate": "95%", "target": "95%"})
	count(rule.deny) == 0 with input as given({"held": {"last": "2026-05-04"}, "rate": "95%", "target": "95%"})
}

test_boundary_below_the_target if {
	rule.deny == {{"path": ["rate"], "text": "{rate} of the audience were trained, and {target} are intended", "args": {"rate": {"percent": 94.9}, "target": {"percent": 95}}}} with input as given({"held": {"last": "2026-05-04"}, "rate": "94.9%", "target": "95%"})
}

test_fails_without_figures if {
	rule.deny == {
		{"path": ["rate"], "text": "nothing says which share of the audience was trained"},
		{"path": ["target"], "text": "nothing says which share of the audience is to be trained"},
	} with input as given({"held": {"last": "2026-05-04"}})
}

test_not_applicable_before_it_is_held if {
	not rule.applies with input as given({"held": {"every": "P1Y"}, "rate": "10%", "target": "95%"})
	count(rule.deny) == 0 with input as given({"held": {"every": "P1Y"}, "rate": "10%", "target": "95%"})
}

test_not_applicable_before_it_is_held_without_figures if {
	not rule.applies with input as given({"held": {"every": "P1Y"}})
	count(rule.deny) == 0 with input as given({"held": {"every": "P1Y"}})
}

test_passes_with_figures_of_nought if {
	rule.applies with input as given({"held": {"last": "2026-05-04"}, "rate": "0%", "target": "0%"})
	count(rule.deny) == 0 with input as given({"held": {"last": "2026-05-04"}, "rate": "0%", "target": "0%"})
}
