package trustcap.service.messenger_governed_test

import data.trustcap.service.messenger_governed as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_passes_with_a_processor_under_contract if {
	rule.applies with input as given({"channels": [{"kind": "messenger", "supplier": "chatco", "purpose": "support"}]}) with data.inventory as trustcap.inventory({"suppliers": {"chatco": {"role": "processor", "agreement": {"signed": "2025-01-01"}}}})
	count(rule.deny) == 0 with input as given({"channels": [{"kind": "messenger", "supplier": "chatco", "purpose": "support"}]}) with data.inventory as trustcap.inventory({"suppliers": {"chatco": {"role": "processor", "agreement": {"signed": "2025-01-01"}}}})
}

test_passes_with_a_joint_controller_under_an_arrangement if {
	rule.applies with input as given({"channels": [{"kind": "messenger", "supplier": "chatco", "purpose": "support"}]}) with data.inventory as trustcap.inventory({"suppliers": {"chatco": {"role": "joint-controller", "arrangement": {"signed": "2025-01-01"}}}})
	count(rule.deny) == 0 with input as given({"channels": [{"kind": "messenger", "supplier": "chatco", "purpose": "support"}]}) with data.inventory as trustcap.inventory({"suppliers": {"chatco": {"role": "joint-controller", "arrangement": {"signed": "2025-01-01"}}}})
}

test_passes_with_another_controller if {
	rule.applies with input as given({"channels": [{"kind": "messenger", "supplier": "chatco", "purpose": "support"}]}) with data.inventory as trustcap.inventory({"suppliers": {"chatco": {"role": "controller"}}})
	count(rule.deny) == 0 with input as given({"channels": [{"kind": "messenger", "supplier": "chatco", "purpose": "support"}]}) with data.inventory as trustcap.inventory({"suppliers": {"chatco": {"role": "controller"}}})
}

test_fails_without_supplier_and_purpose if {
	rule.deny == {
		{"path": ["channels", "messenger", "supplier"], "text": "nothing says who runs the messenger"},
		{"path": ["channels", "messenger", "purpose"], "text": "nothing says for which purpose personal data is processed in the messenger"},
	} with input as given({"channels": [{"kind": "messenger"}, {"kind": "phone", "human": true, "hours": "Mo-Fr 08:00-18:00", "languages": ["de"]}]})
}

test_fails_without_a_role if {
	rule.deny == {{"path": ["channels", "messenger", "supplier"], "text": "nothing says in which role {supplier} runs the messenger", "args": {"supplier": "chatco"}}} with input as given({"channels": [{"kind": "messenger", "supplier": "chatco", "purpose": "support"}]}) with data.inventory as trustcap.inventory({"suppliers": {"chatco": {"title": "ChatCo"}}})
}

test_fails_when_called_a_mere_supplier if {
	rule.deny == {{"path": ["channels", "messenger", "supplier"], "text": "nothing says in which role {supplier} runs the messenger", "args": {"supplier": "chatco"}}} with input as given({"channels": [{"kind": "messenger", "supplier": "chatco", "purpose": "support"}]}) with data.inventory as trustcap.inventory({"suppliers": {"chatco": {"role": "supplier"}}})
}

test_fails_without_agreement if {
	rule.deny == {{"path": ["channels", "messenger", "supplier"], "text": "{supplier} runs the messenger as a processor, and no agreement with it is stated", "args": {"supplier": "chatco"}}} with input as given({"channels": [{"kind": "messenger", "supplier": "chatco", "purpose": "support"}]}) with data.inventory as trustcap.inventory({"suppliers": {"chatco": {"role": "processor", "agreement": "none"}}})
}

test_fails_without_arrangement if {
	rule.deny == {{"path": ["channels", "messenger", "supplier"], "text": "{supplier} runs the messenger as a joint controller, and no arrangement with it is stated", "args": {"supplier": "chatco"}}} with input as given({"channels": [{"kind": "messenger", "supplier": "chatco", "purpose": "support"}]}) with data.inventory as trustcap.inventory({"suppliers": {"chatco": {"role": "joint-controller", "agreement": {"signed": "2025-01-01"}}}})
}

test_passes_whoever_runs_the_phone if {
	every carrier in [{"role": "supplier"}, {"role": "processor"}, {"role": "joint-controller"}] {
		count(rule.deny) == 0 with input as given({"channels": [{"kind": "messenger", "supplier": "chatco", "purpose": "support"}, {"kind": "phone", "human": true, "supplier": "carrier"}]}) with data.inventory as trustcap.inventory({"suppliers": {"chatco": {"role": "controller"}, "carrier": carrier}})
	}
}

test_not_applicable_without_messenger if {
	not rule.applies with input as given({"channels": [{"kind": "phone", "human": true, "hours": "Mo-Fr 08:00-18:00", "languages": ["de"]}]})
	count(rule.deny) == 0 with input as given({"channels": [{"kind": "phone", "human": true, "hours": "Mo-Fr 08:00-18:00", "languages": ["de"]}]})
}

test_not_applicable_when_retired if {
	not rule.applies with input as given({"status": "retired", "channels": [{"kind": "messenger"}]})
	count(rule.deny) == 0 with input as given({"status": "retired", "channels": [{"kind": "messenger"}]})
}

test_not_applicable_when_the_messenger_has_retired if {
	not rule.applies with input as given({"channels": [{"kind": "messenger", "retires": "2026-11-20"}]}) with data.today as "2026-11-21"
	count(rule.deny) == 0 with input as given({"channels": [{"kind": "messenger", "retires": "2026-11-20"}]}) with data.today as "2026-11-21"
}

test_exempt_without_messenger if {
	rule.exempt == {{"path": ["channels"], "text": "no channel is a messenger"}} with input as given({"channels": [{"kind": "phone", "human": true, "hours": "Mo-Fr 08:00-18:00", "languages": ["de"]}]})
}

test_not_exempt_with_a_messenger_or_in_silence if {
	count(rule.exempt) == 0 with input as given({"channels": [{"kind": "messenger", "supplier": "chatco", "purpose": "support"}]})
	count(rule.exempt) == 0 with input as given({"status": "live"})
}

test_not_applicable_once_retired if {
	every fields in [
		{"channels": [{"kind": "messenger"}, {"kind": "phone", "human": true, "hours": "Mo-Fr 08:00-18:00", "languages": ["de"]}]},
	] {
		retired := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as retired
		count(rule.deny) == 0 with input as retired
	}
}

test_not_applicable_once_retired_whatever_else_is_declared if {
	every fields in [
		{"channels": [{"kind": "messenger", "supplier": "chatco", "purpose": "support"}]},
	] {
		retired := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as retired with data.inventory as trustcap.inventory({"suppliers": {"chatco": {"title": "ChatCo"}}})
		count(rule.deny) == 0 with input as retired with data.inventory as trustcap.inventory({"suppliers": {"chatco": {"title": "ChatCo"}}})
	}
}

test_not_applicable_once_retired_whatever_else_is_declared_still if {
	every fields in [
		{"channels": [{"kind": "messenger", "supplier": "chatco", "purpose": "support"}]},
	] {
		retired := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as retired with data.inventory as trustcap.inventory({"suppliers": {"chatco": {"role": "supplier"}}})
		count(rule.deny) == 0 with input as retired with data.inventory as trustcap.inventory({"suppliers": {"chatco": {"role": "supplier"}}})
	}
}

test_not_applicable_once_retired_whatever_else_is_declared_still_and_ever if {
	every fields in [
		{"channels": [{"kind": "messenger", "supplier": "chatco", "purpose": "support"}]},
	] {
		retired := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as retired with data.inventory as trustcap.inventory({"suppliers": {"chatco": {"role": "processor", "agreement": "none"}}})
		count(rule.deny) == 0 with input as retired with data.inventory as trustcap.inventory({"suppliers": {"chatco": {"role": "processor", "agreement": "none"}}})
	}
}

test_not_applicable_once_retired_whatever_else_is_declared_still_and_ever if {
	every fields in [
		{"channels": [{"kind": "messenger", "supplier": "chatco", "purpose": "support"}]},
	] {
		retired := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as retired with data.inventory as trustcap.inventory({"suppliers": {"chatco": {"role": "joint-controller", "agreement": {"signed": "2025-01-01"}}}})
		count(rule.deny) == 0 with input as retired with data.inventory as trustcap.inventory({"suppliers": {"chatco": {"role": "joint-controller", "agreement": {"signed": "2025-01-01"}}}})
	}
}
