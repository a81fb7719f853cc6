package trustcap.supplier.transfer_dpf_fallback_test

import data.trustcap.supplier.transfer_dpf_fallback as rule

no_fallback := {{"path": ["transfer", "fallback"], "text": "no other safeguard is agreed in case the adequacy decision for the Data Privacy Framework falls"}}

test_fails_without_fallback if {
	rule.deny == no_fallback with input as trustcap.read("suppliers", {"transfer": {"framework": "dpf"}})
	rule.deny == no_fallback with input as trustcap.read("suppliers", {"transfer": {"framework": "dpf", "fallback": "none"}})
}

test_passes_with_fallback if {
	every fallback in ["scc", "bcr"] {
		rule.applies with input as trustcap.read("suppliers", {"transfer": {"framework": "dpf", "fallback": fallback}})
		count(rule.deny) == 0 with input as trustcap.read("suppliers", {"transfer": {"framework": "dpf", "fallback": fallback}})
	}
}

test_not_applicable_without_the_framework if {
	not rule.applies with input as trustcap.read("suppliers", {"transfer": {"mechanism": "scc"}})
	count(rule.deny) == 0 with input as trustcap.read("suppliers", {"transfer": {"mechanism": "scc"}})
}
