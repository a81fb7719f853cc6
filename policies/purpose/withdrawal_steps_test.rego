package trustcap.purpose.withdrawal_steps_test

import data.trustcap.purpose.withdrawal_steps as rule

with_banner := trustcap.inventory({"dialogues": {"banner": {"steps_accept": 2}}})

test_passes_with_as_many_steps if {
	case := trustcap.read("purposes", {"basis": "consent", "asked": {"steps": 1}, "withdrawal": {"steps": 1}})
	rule.applies with input as case
	count(rule.deny) == 0 with input as case
}

test_boundary_one_step_more_passes if {
	count(rule.deny) == 0 with input as trustcap.read("purposes", {"basis": "consent", "asked": {"steps": 1}, "withdrawal": {"steps": 2}})
}

test_fails_boundary_two_steps_more if {
	case := trustcap.read("purposes", {"basis": "consent", "asked": {"steps": 1}, "withdrawal": {"steps": 3}})
	rule.deny == {{
		"path": ["withdrawal", "steps"],
		"text": "withdrawing takes {withdraw} steps, consenting takes {consent}",
		"args": {"withdraw": 3, "consent": 1},
	}} with input as case
}

test_fails_by_the_steps_of_the_dialogue if {
	case := trustcap.read("purposes", {"basis": "consent", "asked": {"dialogue": "banner"}, "withdrawal": {"steps": 4}})
	rule.deny == {{
		"path": ["withdrawal", "steps"],
		"text": "withdrawing takes {withdraw} steps, consenting takes {consent}",
		"args": {"withdraw": 4, "consent": 2},
	}} with input as case with data.inventory as with_banner
}

test_passes_by_the_steps_stated_before_those_of_the_dialogue if {
	case := trustcap.read("purposes", {"basis": "consent", "asked": {"dialogue": "banner", "steps": 3}, "withdrawal": {"steps": 4}})
	count(rule.deny) == 0 with input as case with data.inventory as with_banner
}

test_not_applicable_without_steps if {
	not rule.applies with input as trustcap.read("purposes", {"basis": "consent", "asked": {"steps": 1}, "withdrawal": {"channels": ["web"]}})
	not rule.applies with input as trustcap.read("purposes", {"basis": "consent", "withdrawal": {"steps": 1}})
}

test_not_applicable_to_a_contract if {
	case := trustcap.read("purposes", {"basis": "contract", "asked": {"steps": 1}, "withdrawal": {"steps": 9}})
	not rule.applies with input as case
	count(rule.deny) == 0 with input as case
}
