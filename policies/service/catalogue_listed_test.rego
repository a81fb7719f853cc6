package trustcap.service.catalogue_listed_test

import data.trustcap.service.catalogue_listed as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_passes_with_a_page if {
	rule.applies with input as given({"status": "live", "catalogue": {"url": "https://example.org/webmail"}})
	count(rule.deny) == 0 with input as given({"status": "live", "catalogue": {"url": "https://example.org/webmail"}})
}

test_fails_without_a_page if {
	rule.deny == {{"path": ["catalogue", "url"], "text": "customers use the service, and nothing says where they find it in the catalogue"}} with input as given({"catalogue": {"languages": ["de"]}})
}

test_fails_when_live if {
	rule.deny == {{"path": ["catalogue", "url"], "text": "customers use the service, and nothing says where they find it in the catalogue"}} with input as given({"status": "live"})
}

test_not_applicable_in_a_pilot if {
	not rule.applies with input as given({"status": "pilot"})
	count(rule.deny) == 0 with input as given({"status": "pilot"})
}

test_not_applicable_when_retiring if {
	not rule.applies with input as given({"status": "retiring"})
	count(rule.deny) == 0 with input as given({"status": "retiring"})
}

test_not_applicable_inside_the_organization if {
	not rule.applies with input as given({"serves": {"who": ["employees", "internal"]}})
	count(rule.deny) == 0 with input as given({"serves": {"who": ["employees", "internal"]}})
}

test_not_applicable_once_retired if {
	every fields in [
		{"catalogue": {"languages": ["de"]}},
		{"status": "live"},
	] {
		retired := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as retired
		count(rule.deny) == 0 with input as retired
	}
}
