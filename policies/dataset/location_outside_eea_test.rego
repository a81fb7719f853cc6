package trustcap.dataset.location_outside_eea_test

import data.trustcap.dataset.location_outside_eea as rule

facts := {"eea": ["DE", "NO"]}

orders := trustcap.read("datasets", {"id": "orders", "personal": {"categories": ["contact"]}, "countries": ["DE", "US"]})

nobody := {{"path": ["countries", "US"], "text": "data lies outside the EEA ({country}), and no supplier is named there", "args": {"country": {"country": "US"}}}}

inside := trustcap.inventory({"services": {"shop": {"suppliers": ["host"]}, "cloud-shop": {"cloud": {"provider": "host"}}}, "purposes": {"mailing": {"recipients": ["suppliers/host"]}}, "suppliers": {"host": {"countries": ["IE", "US"]}}})

elsewhere := trustcap.inventory({"services": {"shop": {"suppliers": ["host"]}}, "suppliers": {"host": {"countries": ["IN"]}}})

test_fails_where_no_supplier_is_named if {
	rule.deny == nobody with input as orders with data.facts.countries as facts with data.used_by as {} with data.inventory as inside
}

test_fails_where_the_supplier_is_elsewhere if {
	rule.deny == nobody with input as orders with data.facts.countries as facts with data.used_by as {"datasets": {"orders": {"services": ["shop"]}}} with data.inventory as elsewhere
}

test_fails_once_for_each_country if {
	count(rule.deny) == 2 with input as trustcap.read("datasets", {"personal": {"categories": ["contact"]}, "countries": ["IN", "US"]}) with data.facts.countries as facts with data.used_by as {}
}

test_passes_with_a_supplier_of_the_service if {
	rule.applies with input as orders with data.facts.countries as facts
	count(rule.deny) == 0 with input as orders with data.facts.countries as facts with data.used_by as {"datasets": {"orders": {"services": ["shop"]}}} with data.inventory as inside
}

test_passes_with_a_cloud_provider if {
	count(rule.deny) == 0 with input as orders with data.facts.countries as facts with data.used_by as {"datasets": {"orders": {"services": ["cloud-shop"]}}} with data.inventory as inside
}

test_passes_with_a_recipient_of_the_purpose if {
	count(rule.deny) == 0 with input as orders with data.facts.countries as facts with data.used_by as {"datasets": {"orders": {"purposes": ["mailing"]}}} with data.inventory as inside
}

test_not_applicable_within_the_eea if {
	not rule.applies with input as trustcap.read("datasets", {"personal": {"categories": ["contact"]}, "countries": ["DE", "NO"]}) with data.facts.countries as facts
}

test_not_applicable_without_personal_data if {
	not rule.applies with input as trustcap.read("datasets", {"personal": "none", "countries": ["US"]}) with data.facts.countries as facts
	not rule.applies with input as trustcap.read("datasets", {"countries": ["US"]}) with data.facts.countries as facts
	count(rule.deny) == 0 with input as trustcap.read("datasets", {"personal": "none", "countries": ["US"]}) with data.facts.countries as facts with data.used_by as {}
}
