package trustcap.dataset.dpia_advice_test

import data.trustcap.dataset.dpia_advice as rule

with_officer := trustcap.inventory({"organization": {"name": "Example GmbH", "languages": ["de"], "dpo": {"person": "dpo"}}})

without_officer := trustcap.inventory({"organization": {"name": "Example GmbH", "languages": ["de"], "dpo": "none"}})

unsought := {{"path": ["dpia", "dpo_advice"], "text": "an impact assessment is done, and the advice of the data protection officer was not sought"}}

test_passes_boundary_with_advice_of_today if {
	case := trustcap.read("datasets", {"dpia": {"done": "2026-11-01", "dpo_advice": "2026-11-21"}})
	rule.applies with input as case with data.inventory as with_officer
	count(rule.deny) == 0 with input as case with data.inventory as with_officer
}

test_fails_without_advice if rule.deny == unsought with input as trustcap.read("datasets", {"dpia": {"done": "2026-11-01"}}) with data.inventory as with_officer

test_fails_boundary_with_advice_of_tomorrow if {
	rule.deny == unsought with input as trustcap.read("datasets", {"dpia": {"done": "2026-11-01", "dpo_advice": "2026-11-22"}}) with data.inventory as with_officer
}

test_not_applicable_without_an_officer if {
	every inventory in [without_officer, trustcap.inventory({"organization": {"name": "Example GmbH", "languages": ["de"]}})] {
		case := trustcap.read("datasets", {"dpia": {"done": "2026-11-01", "required": true}})
		not rule.applies with input as case with data.inventory as inventory
		count(rule.deny) == 0 with input as case with data.inventory as inventory
		count(rule.exempt) == 0 with input as case with data.inventory as inventory
	}
}

test_not_applicable_where_none_is_done if {
	case := trustcap.read("datasets", {"dpia": {"required": false}})
	not rule.applies with input as case with data.inventory as with_officer
	count(rule.deny) == 0 with input as case with data.inventory as with_officer
	rule.exempt == {{"path": ["dpia", "required"], "text": "an impact assessment is declared not to be required"}} with input as case with data.inventory as with_officer
}

test_not_exempt_where_one_is_done_or_it_is_required if {
	count(rule.exempt) == 0 with input as trustcap.read("datasets", {"dpia": {"required": true}}) with data.inventory as with_officer
	count(rule.exempt) == 0 with input as trustcap.read("datasets", {"dpia": {"required": false, "done": "2026-11-01"}}) with data.inventory as with_officer
}
