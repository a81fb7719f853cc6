package trustcap.dataset.dpia_consulted_test

import data.trustcap.dataset.dpia_consulted as rule

given(dpia) := trustcap.read("datasets", {"dpia": dpia})

unconsulted := {{"path": ["dpia", "consulted"], "text": "a high risk remains after the impact assessment, and the supervisory authority was not consulted"}}

test_passes_boundary_when_consulted_today if {
	case := given({"done": "2026-05-01", "result": "high", "consulted": "2026-11-21"})
	rule.applies with input as case
	count(rule.deny) == 0 with input as case
	count(rule.unknown) == 0 with input as case
}

test_passes_where_the_risk_is_lower if {
	every result in ["low", "acceptable"] {
		rule.applies with input as given({"result": result, "required": false})
		count(rule.deny) == 0 with input as given({"result": result})
		count(rule.exempt) == 0 with input as given({"result": result, "required": false})
	}
}

test_fails_when_not_consulted if rule.deny == unconsulted with input as given({"done": "2026-05-01", "result": "high"})

test_fails_boundary_when_consulted_tomorrow if rule.deny == unconsulted with input as given({"result": "high", "consulted": "2026-11-22"})

test_unknown_without_a_result if {
	case := given({"done": "2026-05-01"})
	rule.applies with input as case
	count(rule.deny) == 0 with input as case
	rule.unknown == {{"path": ["dpia", "result"], "text": "an impact assessment is done, and nothing says which risk remains"}} with input as case
}

test_not_applicable_where_none_is_done if {
	every required in [true, false] {
		not rule.applies with input as given({"required": required})
		count(rule.unknown) == 0 with input as given({"required": required})
	}
	count(rule.exempt) == 0 with input as given({"required": true})
	rule.exempt == {{"path": ["dpia", "required"], "text": "an impact assessment is declared not to be required"}} with input as given({"required": false})
}
