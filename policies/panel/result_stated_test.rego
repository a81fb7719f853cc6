package trustcap.panel.result_stated_test

import data.trustcap.panel.result_stated as rule

given(fields) := trustcap.read("panels", fields)

test_passes_with_a_result if {
	rule.applies with input as given({"held": {"last": "2026-05-04"}, "result": "search is found too late"})
	count(rule.deny) == 0 with input as given({"held": {"last": "2026-05-04"}, "result": "search is found too late"})
}

test_fails_without_a_result if {
	rule.deny == {{"path": ["result"], "text": "the panel was held, and nothing says what it showed"}} with input as given({"held": {"last": "2026-05-04"}})
}

test_not_applicable_before_it_is_held if {
	not rule.applies with input as given({"held": {"every": "P6M"}})
	count(rule.deny) == 0 with input as given({"held": {"every": "P6M"}})
}
