package trustcap.supplier.transfer_tia_test

import data.trustcap.supplier.transfer_tia as rule

test_fails_without_assessment if {
	every mechanism in ["scc", "bcr", "code-of-conduct", "certification"] {
		rule.deny == {{"path": ["transfer", "tia"], "text": "the transfer rests on {mechanism}, and no assessment of the third country's law is recorded", "args": {"mechanism": {"word": mechanism}}}} with input as trustcap.read("suppliers", {"transfer": {"mechanism": mechanism}})
	}
}

test_passes_with_assessment if {
	rule.applies with input as trustcap.read("suppliers", {"transfer": {"mechanism": "scc", "tia": "2026-02-01"}})
	count(rule.deny) == 0 with input as trustcap.read("suppliers", {"transfer": {"mechanism": "scc", "tia": "2026-02-01"}})
}

test_not_applicable_to_another_mechanism if {
	every mechanism in ["adequacy", "derogation"] {
		not rule.applies with input as trustcap.read("suppliers", {"transfer": {"mechanism": mechanism}})
		count(rule.deny) == 0 with input as trustcap.read("suppliers", {"transfer": {"mechanism": mechanism}})
	}
}
