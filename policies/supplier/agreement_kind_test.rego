package trustcap.supplier.agreement_kind_test

import data.trustcap.supplier.agreement_kind as rule

test_passes_when_stated if {
	case := trustcap.read("suppliers", {"role": "processor", "agreement": {"kind": "clauses-2021-915"}})
	rule.applies with input as case
	count(rule.deny) == 0 with input as case
}

test_fails_when_not_stated if {
	rule.deny == {{"path": ["agreement", "kind"], "text": "nothing says whether a contract, standard clauses or another legal act binds the processor"}} with input as trustcap.read("suppliers", {"role": "processor", "agreement": {"signed": "2025-02-01"}})
}

test_not_applicable_without_an_agreement if {
	every fields in [{"role": "processor"}, {"role": "processor", "agreement": "none"}, {"role": "supplier", "agreement": {"signed": "2025-02-01"}}] {
		not rule.applies with input as trustcap.read("suppliers", fields)
		count(rule.deny) == 0 with input as trustcap.read("suppliers", fields)
	}
}
