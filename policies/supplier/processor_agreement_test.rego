package trustcap.supplier.processor_agreement_test

import data.trustcap.supplier.processor_agreement as rule

test_fails_without_agreement if {
	rule.deny == {{"path": ["agreement"], "text": "the supplier is a processor, and nothing says by which contract it is bound"}} with input as trustcap.read("suppliers", {"role": "processor"})
}

test_fails_where_there_is_none if {
	rule.deny == {{"path": ["agreement"], "text": "the supplier is a processor, and there is no contract with it"}} with input as trustcap.read("suppliers", {"role": "processor", "agreement": "none"})
}

test_fails_unsigned if {
	rule.deny == {{"path": ["agreement", "signed"], "text": "the contract with the processor is not signed"}} with input as trustcap.read("suppliers", {"role": "processor", "agreement": {"duties": ["instructions"]}})
}

test_passes_boundary_signed_today if {
	rule.applies with input as trustcap.read("suppliers", {"role": "processor", "agreement": {"signed": "2026-11-21"}})
	count(rule.deny) == 0 with input as trustcap.read("suppliers", {"role": "processor", "agreement": {"signed": "2026-11-21"}}) with data.today as "2026-11-21"
	count(rule.exempt) == 0 with input as trustcap.read("suppliers", {"role": "processor", "agreement": {"signed": "2026-11-21"}})
}

test_boundary_signed_tomorrow_fails if {
	rule.deny == {{"path": ["agreement", "signed"], "text": "the contract with the processor is dated {signed}, which is still to come", "args": {"signed": "2026-11-22"}}} with input as trustcap.read("suppliers", {"role": "processor", "agreement": {"signed": "2026-11-22"}}) with data.today as "2026-11-21"
}

test_not_applicable_in_another_role if {
	every role in ["joint-controller", "controller", "supplier", "internal"] {
		not rule.applies with input as trustcap.read("suppliers", {"role": role})
		count(rule.deny) == 0 with input as trustcap.read("suppliers", {"role": role})
		count(rule.deny) == 0 with input as trustcap.read("suppliers", {"role": role, "agreement": "none"})
		count(rule.deny) == 0 with input as trustcap.read("suppliers", {"role": role, "agreement": {"expires": "2027-01-01"}})
		count(rule.deny) == 0 with input as trustcap.read("suppliers", {"role": role, "agreement": {"signed": "2027-01-01"}}) with data.today as "2026-11-21"
		rule.exempt == {{"path": ["role"], "text": "the supplier is declared not to be a processor"}} with input as trustcap.read("suppliers", {"role": role})
	}
}

test_not_applicable_without_role if {
	not rule.applies with input as trustcap.read("suppliers", {"title": "Mailer Inc."})
	count(rule.exempt) == 0 with input as trustcap.read("suppliers", {"title": "Mailer Inc."})
}
