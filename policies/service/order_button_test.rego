package trustcap.service.order_button_test

import data.trustcap.service.order_button as rule

given(more) := trustcap.read("services", object.union({"serves": {"who": ["consumers"], "countries": ["DE"]}, "self_service": {"order": {"channel": "web"}}}, more))

test_passes_when_labelled if {
	case := given({"consumer": {"order_button": true}})
	rule.applies with input as case
	count(rule.deny) == 0 with input as case
	count(rule.unknown) == 0 with input as case
	count(rule.exempt) == 0 with input as case
}

test_fails_when_not_labelled if {
	case := given({"consumer": {"order_button": false}})
	rule.deny == {{"path": ["consumer", "order_button"], "text": "consumers order online, and the button does not say that the order costs money"}} with input as case
	count(rule.unknown) == 0 with input as case
}

test_unknown_when_not_stated if {
	rule.unknown == {{"path": ["consumer", "order_button"], "text": "consumers order online, and nothing says whether the button says that the order costs money"}} with input as given({})
}

test_applies_to_each_way_online if {
	every channel in ["web", "app", "portal"] {
		rule.applies with input as given({"self_service": {"order": {"channel": channel}}})
	}
}

test_applies_at_a_seat_in_germany if {
	case := trustcap.read("services", {"serves": {"who": ["consumers"]}, "self_service": {"order": {"channel": "web"}}})
	rule.applies with input as case with data.inventory as trustcap.inventory({"organization": {"name": "Example GmbH", "languages": ["de"], "address": {"country": "DE"}}})
	not rule.applies with input as case with data.inventory as trustcap.inventory({"organization": {"name": "Example AG", "languages": ["de"], "address": {"country": "CH"}}})
}

test_not_applicable_elsewhere if {
	every more in [
		{"self_service": {"order": {"channel": "phone"}}},
		{"serves": {"who": ["businesses"], "countries": ["DE"]}},
		{"serves": {"who": ["consumers"], "countries": ["AT"]}},
		{"status": "retired"},
	] {
		case := given(object.union({"consumer": {"order_button": false}}, more))
		seated := trustcap.inventory({"organization": {"name": "Example GmbH", "languages": ["de"], "address": {"country": "DE"}}})
		not rule.applies with input as case with data.inventory as seated
		count(rule.deny) == 0 with input as case with data.inventory as seated
		count(rule.unknown) == 0 with input as given(more) with data.inventory as seated
	}
}

test_not_applicable_where_nothing_is_billed if {
	case := given({"billing": "none", "consumer": {"order_button": false}})
	not rule.applies with input as case
	count(rule.deny) == 0 with input as case
	rule.exempt == {{"path": ["billing"], "text": "nothing is billed"}} with input as case
}
