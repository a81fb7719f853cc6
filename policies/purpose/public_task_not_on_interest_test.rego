package trustcap.purpose.public_task_not_on_interest_test

import data.trustcap.purpose.public_task_not_on_interest as rule

public_body := trustcap.inventory({"organization": {"name": "Town", "languages": ["de"], "sector": "public"}})

company := trustcap.inventory({"organization": {"name": "Example GmbH", "languages": ["de"], "sector": "private"}})

test_passes_on_a_public_task if {
	case := trustcap.read("purposes", {"basis": "public-task"})
	rule.applies with input as case with data.inventory as public_body
	count(rule.deny) == 0 with input as case with data.inventory as public_body
}

test_fails_on_a_legitimate_interest if {
	case := trustcap.read("purposes", {"basis": ["legitimate-interest"]})
	rule.deny == {{"path": ["basis"], "text": "a public body rests the processing on a legitimate interest, which is open to it only outside its tasks"}} with input as case with data.inventory as public_body
}

test_not_applicable_to_a_private_organization if {
	case := trustcap.read("purposes", {"basis": ["legitimate-interest"]})
	not rule.applies with input as case with data.inventory as company
	count(rule.deny) == 0 with input as case with data.inventory as company
}

test_not_applicable_without_a_basis if {
	every case in [trustcap.read("purposes", {"title": "Citizens' office"}), trustcap.read("purposes", {"basis": []})] {
		not rule.applies with input as case with data.inventory as public_body
	}
}
