package trustcap.service.channel_languages_test

import data.trustcap.service.channel_languages as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_passes_with_languages if {
	rule.applies with input as given({"channels": [{"kind": "phone", "human": true, "hours": "Mo-Fr 08:00-18:00", "languages": ["de"]}, {"kind": "help-pages", "languages": ["de", "en"]}]})
	count(rule.deny) == 0 with input as given({"channels": [{"kind": "phone", "human": true, "hours": "Mo-Fr 08:00-18:00", "languages": ["de"]}, {"kind": "help-pages", "languages": ["de", "en"]}]})
}

test_fails_without_languages if {
	rule.deny == {{"path": ["channels", "email", "languages"], "text": "nothing says in which languages this channel works"}} with input as given({"channels": [{"kind": "phone", "human": true, "hours": "Mo-Fr 08:00-18:00", "languages": ["de"]}, {"kind": "email", "human": true}]})
}

test_boundary_fails_with_a_single_channel if {
	count(rule.deny) == 1 with input as given({"channels": [{"kind": "email"}]})
}

test_not_applicable_without_channels if {
	not rule.applies with input as given({"status": "live"})
	count(rule.deny) == 0 with input as given({"status": "live"})
}

test_not_applicable_when_all_channels_have_retired if {
	not rule.applies with input as given({"channels": [{"kind": "email", "retires": "2026-11-20"}]}) with data.today as "2026-11-21"
	count(rule.deny) == 0 with input as given({"channels": [{"kind": "email", "retires": "2026-11-20"}]}) with data.today as "2026-11-21"
}

test_not_applicable_inside_the_organization if {
	not rule.applies with input as given({"serves": {"who": ["employees", "internal"]}, "channels": [{"kind": "email"}]})
	count(rule.deny) == 0 with input as given({"serves": {"who": ["employees", "internal"]}, "channels": [{"kind": "email"}]})
}

test_not_applicable_once_retired if {
	every fields in [
		{"channels": [{"kind": "phone", "human": true, "hours": "Mo-Fr 08:00-18:00", "languages": ["de"]}, {"kind": "email", "human": true}]},
	] {
		retired := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as retired
		count(rule.deny) == 0 with input as retired
	}
}
