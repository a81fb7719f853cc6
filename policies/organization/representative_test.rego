package trustcap.organization.representative_test

import data.trustcap.organization.representative as rule

organization(more) := trustcap.read("organization", object.union({"name": "Example AG", "languages": ["de"]}, more))

abroad(more) := organization(object.union({"address": {"country": "CH"}}, more))

test_passes_with_a_representative if {
	every way in ["contact", "address"] {
		case := abroad({"established_in": ["CH", "US"], "representative": {"name": "Example Rep GmbH", way: "Seestraße 1, Kempten"}})
		rule.applies with input as case
		count(rule.deny) == 0 with input as case
		count(rule.unknown) == 0 with input as case
		count(rule.exempt) == 0 with input as case
	}
}

test_fails_without_a_representative if {
	every more in [{}, {"established_in": ["CH", "GB"]}, {"representative": {"contact": "rep@example.com"}}] {
		rule.deny == {{
			"path": ["representative", "name"],
			"text": "the seat lies outside the EEA ({country}), and neither an establishment in it nor a representative in the Union is named",
			"args": {"country": {"country": "CH"}},
		}} with input as abroad(more)
	}
}

test_fails_when_the_representative_cannot_be_reached if {
	rule.deny == {{"path": ["representative", "contact"], "text": "nothing says how the representative in the Union can be reached"}} with input as abroad({"representative": {"name": "Example Rep GmbH"}})
}

test_unknown_without_a_country if {
	rule.applies with input as organization({})
	count(rule.deny) == 0 with input as organization({})
	rule.unknown == {{"path": ["address", "country"], "text": "nothing says in which country the seat is"}} with input as organization({})
}

test_not_applicable_within_the_eea if {
	every more in [{"address": {"country": "NO"}}, {"address": {"country": "US"}, "established_in": ["US", "AT"]}, {"established_in": ["DE"]}] {
		case := organization(object.union({"representative": {"name": "Example Rep GmbH"}}, more))
		not rule.applies with input as case
		count(rule.deny) == 0 with input as case
		count(rule.deny) == 0 with input as organization(more)
		count(rule.unknown) == 0 with input as case
		rule.exempt == {{"path": ["address", "country"], "text": "there is an establishment in the EEA"}} with input as case
	}
}

test_not_applicable_to_a_public_body if {
	case := abroad({"sector": "public"})
	not rule.applies with input as case
	count(rule.deny) == 0 with input as case
	rule.exempt == {{"path": ["sector"], "text": "it is a public body"}} with input as case
}
