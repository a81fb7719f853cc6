package trustcap.organization.vsbg_test

import data.trustcap.organization.vsbg as rule

seated(country, more) := trustcap.read("organization", object.union({"name": "Example GmbH", "languages": ["de"], "address": {"country": country}}, more))

offered(service) := trustcap.inventory({"services": {"shop": service, "hosting": {"serves": {"who": ["businesses"]}}}})

consumers := offered({"serves": {"who": ["consumers"]}, "status": "live"})

test_passes_when_stated if {
	case := seated("DE", {"vsbg": "does-not-take-part"})
	rule.applies with input as case with data.inventory as consumers
	count(rule.deny) == 0 with input as case with data.inventory as consumers
}

test_fails_in_silence if {
	every inventory in [consumers, offered({"serves": {"who": ["businesses", "consumers"]}})] {
		rule.deny == {{"path": ["vsbg"], "text": "consumers are served, and nothing says whether the provider takes part in consumer dispute resolution"}} with input as seated("DE", {}) with data.inventory as inventory
	}
}

test_not_applicable_without_consumers if {
	every service in [{"serves": {"who": ["businesses"]}}, {"serves": {"who": ["consumers"]}, "status": "retired"}, {"serves": {"who": ["consumers"]}, "status": "planned"}] {
		not rule.applies with input as seated("DE", {}) with data.inventory as offered(service)
		count(rule.deny) == 0 with input as seated("DE", {}) with data.inventory as offered(service)
	}
}

test_not_applicable_outside_germany if {
	not rule.applies with input as seated("AT", {}) with data.inventory as consumers
	count(rule.deny) == 0 with input as seated("AT", {}) with data.inventory as consumers
}
