package trustcap.service.invoice_stated_test

import data.trustcap.service.invoice_stated as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_passes_when_stated if {
	rule.applies with input as given({"billing": {"invoice": "itemized", "format": ["pdf"]}})
	count(rule.deny) == 0 with input as given({"billing": {"invoice": "itemized", "format": ["pdf"]}})
}

test_fails_in_silence if {
	rule.deny == {
		{"path": ["billing", "invoice"], "text": "nothing says whether the bill is itemized"},
		{"path": ["billing", "format"], "text": "nothing says in which format the bill comes"},
	} with input as given({"status": "live"})
}

test_fails_with_no_format if {
	rule.deny == {{"path": ["billing", "format"], "text": "the bill comes in no format"}} with input as given({"billing": {"invoice": "itemized", "format": []}})
}

test_not_applicable_when_nothing_is_billed if {
	not rule.applies with input as given({"billing": "none"})
	count(rule.deny) == 0 with input as given({"billing": "none"})
}

test_not_applicable_inside_the_organization if {
	not rule.applies with input as given({"serves": {"who": ["employees", "internal"]}})
	count(rule.deny) == 0 with input as given({"serves": {"who": ["employees", "internal"]}})
}

test_exempt_when_nothing_is_billed if {
	rule.exempt == {{"path": ["billing"], "text": "nothing is billed"}} with input as given({"billing": "none"})
}

test_not_exempt_when_billed if {
	count(rule.exempt) == 0 with input as given({"billing": {"invoice": "itemized"}})
}

test_not_applicable_once_retired if {
	every fields in [
		{"status": "live"},
		{"billing": {"invoice": "itemized", "format": []}},
	] {
		retired := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as retired
		count(rule.deny) == 0 with input as retired
	}
}
