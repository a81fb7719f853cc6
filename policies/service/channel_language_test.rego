package trustcap.service.channel_language_test

import data.trustcap.service.channel_language as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_passes_with_every_language if {
	rule.applies with input as given({"channels": [{"kind": "phone", "languages": ["de"]}, {"kind": "email", "languages": ["en"]}]}) with data.inventory as trustcap.inventory({"organization": {"name": "Example GmbH", "languages": ["de", "en"]}})
	count(rule.deny) == 0 with input as given({"channels": [{"kind": "phone", "languages": ["de"]}, {"kind": "email", "languages": ["en"]}]}) with data.inventory as trustcap.inventory({"organization": {"name": "Example GmbH", "languages": ["de", "en"]}})
}

test_fails_without_a_language if {
	rule.deny == {{"path": ["channels", "languages", "en"], "text": "customers are served in {language}, and no open channel takes their questions in it", "args": {"language": {"language": "en"}}}} with input as given({"channels": [{"kind": "phone", "human": true, "hours": "Mo-Fr 08:00-18:00", "languages": ["de"]}, {"kind": "help-pages", "languages": ["de", "en"]}]}) with data.inventory as trustcap.inventory({"organization": {"name": "Example GmbH", "languages": ["de", "en"]}})
}

test_boundary_fails_with_a_single_channel if {
	count(rule.deny) == 1 with input as given({"channels": [{"kind": "phone", "languages": ["de"]}]}) with data.inventory as trustcap.inventory({"organization": {"name": "Example GmbH", "languages": ["de", "en"]}})
}

test_fails_when_the_channel_has_retired if {
	rule.deny == {{"path": ["channels", "languages", "en"], "text": "customers are served in {language}, and no open channel takes their questions in it", "args": {"language": {"language": "en"}}}} with input as given({"channels": [{"kind": "phone", "human": true, "hours": "Mo-Fr 08:00-18:00", "languages": ["de"]}, {"id": "old-line", "kind": "phone", "human": true, "hours": "24/7", "languages": ["de", "en"], "retires": "2026-11-20"}]}) with data.inventory as trustcap.inventory({"organization": {"name": "Example GmbH", "languages": ["de", "en"]}}) with data.today as "2026-11-21"
}

test_boundary_on_the_day_the_channel_retires if {
	rule.applies with input as given({"channels": [{"kind": "phone", "human": true, "hours": "Mo-Fr 08:00-18:00", "languages": ["de"]}, {"id": "old-line", "kind": "phone", "human": true, "hours": "24/7", "languages": ["de", "en"], "retires": "2026-11-21"}]}) with data.inventory as trustcap.inventory({"organization": {"name": "Example GmbH", "languages": ["de", "en"]}}) with data.today as "2026-11-21"
	count(rule.deny) == 0 with input as given({"channels": [{"kind": "phone", "human": true, "hours": "Mo-Fr 08:00-18:00", "languages": ["de"]}, {"id": "old-line", "kind": "phone", "human": true, "hours": "24/7", "languages": ["de", "en"], "retires": "2026-11-21"}]}) with data.inventory as trustcap.inventory({"organization": {"name": "Example GmbH", "languages": ["de", "en"]}}) with data.today as "2026-11-21"
}

test_not_applicable_without_channels if {
	not rule.applies with input as given({"status": "live"}) with data.inventory as trustcap.inventory({"organization": {"name": "Example GmbH", "languages": ["de"]}})
	count(rule.deny) == 0 with input as given({"status": "live"}) with data.inventory as trustcap.inventory({"organization": {"name": "Example GmbH", "languages": ["de"]}})
}

test_not_applicable_with_an_empty_list_of_channels if {
	not rule.applies with input as given({"channels": []}) with data.inventory as trustcap.inventory({"organization": {"name": "Example GmbH", "languages": ["de"]}})
	count(rule.deny) == 0 with input as given({"channels": []}) with data.inventory as trustcap.inventory({"organization": {"name": "Example GmbH", "languages": ["de"]}})
}

test_not_applicable_inside_the_organization if {
	not rule.applies with input as given({"serves": {"who": ["employees"]}, "channels": [{"kind": "help-pages", "languages": ["de", "en"]}]}) with data.inventory as trustcap.inventory({"organization": {"name": "Example GmbH", "languages": ["de"]}})
	count(rule.deny) == 0 with input as given({"serves": {"who": ["employees"]}, "channels": [{"kind": "help-pages", "languages": ["de", "en"]}]}) with data.inventory as trustcap.inventory({"organization": {"name": "Example GmbH", "languages": ["de"]}})
}

test_not_applicable_once_retired_whatever_else_is_declared if {
	every fields in [
		{"channels": [{"kind": "phone", "human": true, "hours": "Mo-Fr 08:00-18:00", "languages": ["de"]}, {"kind": "help-pages", "languages": ["de", "en"]}]},
	] {
		retired := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as retired with data.inventory as trustcap.inventory({"organization": {"name": "Example GmbH", "languages": ["de", "en"]}})
		count(rule.deny) == 0 with input as retired with data.inventory as trustcap.inventory({"organization": {"name": "Example GmbH", "languages": ["de", "en"]}})
	}
}

test_not_applicable_once_retired_whatever_else_is_declared_still if {
	every fields in [
		{"channels": [{"kind": "phone", "human": true, "hours": "Mo-Fr 08:00-18:00", "languages": ["de"]}, {"id": "old-line", "kind": "phone", "human": true, "hours": "24/7", "languages": ["de", "en"], "retires": "2026-11-20"}]},
	] {
		retired := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as retired with data.inventory as trustcap.inventory({"organization": {"name": "Example GmbH", "languages": ["de", "en"]}}) with data.today as "2026-11-21"
		count(rule.deny) == 0 with input as retired with data.inventory as trustcap.inventory({"organization": {"name": "Example GmbH", "languages": ["de", "en"]}}) with data.today as "2026-11-21"
	}
}
