package trustcap.organization.dpo_where_required_test

import data.trustcap.organization.dpo_where_required as rule

organization(more) := trustcap.read("organization", object.union({"name": "Example GmbH", "languages": ["de"]}, more))

company(more) := organization(object.union({"address": {"country": "DE"}}, more))

test_passes_with_a_data_protection_officer if {
	case := company({"people_constantly_processing": 34, "dpo": {"contact": "dpo@example.com"}})
	rule.applies with input as case
	count(rule.deny) == 0 with input as case
	count(rule.exempt) == 0 with input as case
}

test_fails_boundary_20_persons if {
	every officer in [{}, {"dpo": "none"}] {
		case := company(object.union({"people_constantly_processing": 20}, officer))
		rule.deny == {{
			"path": ["dpo"],
			"text": "{persons} persons constantly process personal data, and no data protection officer is designated",
			"args": {"persons": 20},
		}} with input as case
		count(rule.unknown) == 0 with input as case
		count(rule.exempt) == 0 with input as case
	}
}

test_not_applicable_boundary_19_persons if {
	case := company({"people_constantly_processing": 19, "dpo": "none"})
	not rule.applies with input as case
	count(rule.deny) == 0 with input as case
	rule.exempt == {{
		"path": ["people_constantly_processing"],
		"text": "fewer than 20 persons constantly process personal data ({persons})",
		"args": {"persons": 19},
	}} with input as case
}

test_cannot_tell_without_the_number if {
	case := company({"dpo": "none"})
	rule.applies with input as case
	count(rule.deny) == 0 with input as case
	rule.unknown == {{"path": ["people_constantly_processing"], "text": "nothing says how many persons constantly process personal data, and no data protection officer is designated"}} with input as case
}

test_passes_without_the_number_where_one_is_designated if {
	case := company({"dpo": {"contact": "dpo@example.com"}})
	rule.applies with input as case
	count(rule.unknown) == 0 with input as case
	count(rule.exempt) == 0 with input as case
}

test_not_applicable_elsewhere_and_to_public_bodies if {
	every case in [
		organization({}),
		organization({"people_constantly_processing": 34}),
		organization({"address": {"country": "AT"}, "people_constantly_processing": 34}),
		organization({"address": {"country": "AT"}, "people_constantly_processing": 3}),
		company({"sector": "public", "people_constantly_processing": 34}),
		company({"sector": "public", "people_constantly_processing": 3}),
	] {
		not rule.applies with input as case
		count(rule.deny) == 0 with input as case
		count(rule.unknown) == 0 with input as case
		count(rule.exempt) == 0 with input as case
	}
}
