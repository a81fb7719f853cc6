package trustcap.supplier.agreement_content_test

import data.trustcap.supplier.agreement_content as rule

whole := {"subject": {"en": "Sending of e-mail"}, "duration": "term of the main contract", "nature": {"en": "storing and sending of messages for support"}, "data": ["addresses"], "subjects": ["customers"]}

given(agreement) := trustcap.read("suppliers", {"role": "processor", "agreement": agreement})

missing := {
	"subject": {"path": ["agreement", "subject"], "text": "the contract with the processor does not set out the subject-matter of the processing"},
	"duration": {"path": ["agreement", "duration"], "text": "the contract with the processor does not set out the duration of the processing"},
	"nature": {"path": ["agreement", "nature"], "text": "the contract with the processor does not set out the nature and purpose of the processing"},
	"data": {"path": ["agreement", "data"], "text": "the contract with the processor does not set out the type of personal data"},
	"subjects": {"path": ["agreement", "subjects"], "text": "the contract with the processor does not set out the categories of data subjects"},
}

test_passes_when_described if {
	rule.applies with input as given(whole)
	count(rule.deny) == 0 with input as given(whole)
	count(rule.exempt) == 0 with input as given(whole)
}

test_fails_without_any_description if {
	rule.deny == {finding | some finding in missing} with input as given({"signed": "2025-02-01"})
}

test_fails_without_one_part if {
	every part, finding in missing {
		rule.deny == {finding} with input as given(object.remove(whole, [part]))
	}
}

test_fails_with_empty_lists if {
	rule.deny == {missing.data, missing.subjects} with input as given(object.union(whole, {"data": [], "subjects": []}))
}

test_not_applicable_without_an_agreement if {
	every fields in [{"role": "processor"}, {"role": "processor", "agreement": "none"}] {
		case := trustcap.read("suppliers", fields)
		not rule.applies with input as case
		count(rule.deny) == 0 with input as case
		count(rule.exempt) == 0 with input as case
	}
}

test_not_applicable_in_another_role if {
	case := trustcap.read("suppliers", {"role": "supplier", "agreement": {"signed": "2025-02-01"}})
	not rule.applies with input as case
	count(rule.deny) == 0 with input as case
	rule.exempt == {{"path": ["role"], "text": "the supplier is declared not to be a processor"}} with input as case
}

test_not_applicable_without_role if {
	case := trustcap.read("suppliers", {"agreement": {"signed": "2025-02-01"}})
	not rule.applies with input as case
	count(rule.exempt) == 0 with input as case
}
