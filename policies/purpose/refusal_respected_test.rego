package trustcap.purpose.refusal_respected_test

import data.trustcap.purpose.refusal_respected as rule

given(time) := trustcap.read("purposes", {"basis": "consent", "asked": {"channel": "web"}, "asked_again_after": time})

test_passes_boundary_after_six_months if {
	every time in ["P6M", "P181D", "P1Y"] {
		rule.applies with input as given(time)
		count(rule.deny) == 0 with input as given(time)
	}
}

test_fails_boundary_sooner if {
	every time in ["P5M", "P180DT23H59M59S"] {
		case := given(time)
		rule.deny == {{
			"path": ["asked_again_after"],
			"text": "who has refused is asked again after {time}, less than six months",
			"args": {"time": case.asked_again_after},
		}} with input as case
	}
}

test_fails_in_silence if {
	every channel in ["web", "app", "portal"] {
		rule.deny == {{"path": ["asked_again_after"], "text": "nothing says how long a refusal is respected"}} with input as trustcap.read("purposes", {"basis": "consent", "asked": {"channel": channel}})
	}
}

test_not_applicable_on_paper if {
	case := trustcap.read("purposes", {"basis": "consent", "asked": {"channel": "paper"}, "asked_again_after": "P1M"})
	not rule.applies with input as case
	count(rule.deny) == 0 with input as case
}

test_not_applicable_without_consent if {
	every more in [{"asked_again_after": "P1M"}, {}] {
		case := trustcap.read("purposes", object.union({"basis": "contract", "asked": {"channel": "web"}}, more))
		not rule.applies with input as case
		count(rule.deny) == 0 with input as case
	}
}
