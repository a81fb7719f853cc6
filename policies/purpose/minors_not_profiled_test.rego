package trustcap.purpose.minors_not_profiled_test

import data.trustcap.purpose.minors_not_profiled as rule

given(nature, profiling) := trustcap.read("purposes", {"nature": nature, "minors": {"age": 16}, "profiling": profiling})

test_passes_without_profiling if {
	rule.applies with input as given("advertising", false)
	count(rule.deny) == 0 with input as given("advertising", false)
	count(rule.unknown) == 0 with input as given("advertising", false)
}

test_fails_when_profiled if {
	every nature in ["advertising", "social-media"] {
		rule.deny == {{"path": ["profiling"], "text": "the service is offered to children, and they are profiled for advertising"}} with input as given(nature, true)
		count(rule.unknown) == 0 with input as given(nature, true)
	}
}

test_unknown_when_not_stated if {
	case := trustcap.read("purposes", {"nature": "advertising", "minors": {"age": 16}})
	rule.unknown == {{"path": ["profiling"], "text": "the service is offered to children, and nothing says whether they are profiled for advertising"}} with input as case
	count(rule.deny) == 0 with input as case
}

test_not_applicable_to_another_nature if {
	not rule.applies with input as given("security", true)
	count(rule.deny) == 0 with input as given("security", true)
	count(rule.unknown) == 0 with input as trustcap.read("purposes", {"nature": "security", "minors": {"age": 16}})
}

test_not_applicable_where_no_children_are_addressed if {
	not rule.applies with input as trustcap.read("purposes", {"nature": "advertising", "profiling": true})
}
