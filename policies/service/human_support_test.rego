package trustcap.service.human_support_test

import data.trustcap.service.human_support as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_passes_with_a_phone if {
	rule.applies with input as given({"channels": [{"kind": "phone", "human": true, "hours": "Mo-Fr 08:00-18:00", "languages": ["de"]}]}) with data.today as "2026-11-21"
	count(rule.deny) == 0 with input as given({"channels": [{"kind": "phone", "human": true, "hours": "Mo-Fr 08:00-18:00", "languages": ["de"]}]}) with data.today as "2026-11-21"
}

test_fails_with_machines_only if {
	rule.deny == {{"path": ["channels"], "text": "customers use the service, and on no open channel does a person answer"}} with input as given({"channels": [{"kind": "chatbot", "human": false}, {"kind": "help-pages", "languages": ["de", "en"]}]})
}

test_fails_without_channels if {
	rule.deny == {{"path": ["channels"], "text": "customers use the service, and on no open channel does a person answer"}} with input as given({"status": "live"})
}

test_fails_when_the_line_has_retired if {
	rule.deny == {{"path": ["channels"], "text": "customers use the service, and on no open channel does a person answer"}} with input as given({"channels": [{"id": "old-line", "kind": "phone", "human": true, "hours": "24/7", "languages": ["de", "en"], "retires": "2026-11-20"}]}) with data.today as "2026-11-21"
}

test_boundary_on_the_day_the_line_retires if {
	rule.applies with input as given({"channels": [{"id": "old-line", "kind": "phone", "human": true, "hours": "24/7", "languages": ["de", "en"], "retires": "2026-11-21"}]}) with data.today as "2026-11-21"
	count(rule.deny) == 0 with input as given({"channels": [{"id": "old-line", "kind": "phone", "human": true, "hours": "24/7", "languages": ["de", "en"], "retires": "2026-11-21"}]}) with data.today as "2026-11-21"
}

test_not_applicable_inside_the_organization if {
	not rule.applies with input as given({"serves": {"who": ["employees", "internal"]}})
	count(rule.deny) == 0 with input as given({"serves": {"who": ["employees", "internal"]}})
}

test_not_applicable_once_retired if {
	every fields in [
		{"channels": [{"kind": "chatbot", "human": false}, {"kind": "help-pages", "languages": ["de", "en"]}]},
		{"status": "live"},
	] {
		retired := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as retired
		count(rule.deny) == 0 with input as retired
	}
}

test_not_applicable_once_retired_whatever_the_day if {
	every fields in [
		{"channels": [{"id": "old-line", "kind": "phone", "human": true, "hours": "24/7", "languages": ["de", "en"], "retires": "2026-11-20"}]},
	] {
		retired := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as retired with data.today as "2026-11-21"
		count(rule.deny) == 0 with input as retired with data.today as "2026-11-21"
	}
}
