package trustcap.supplier.processor_duties_test

import data.trustcap.supplier.processor_duties as rule

all := {
	{"path": ["agreement", "duties", "instructions"], "text": "the contract does not bind the processor to documented instructions"},
	{"path": ["agreement", "duties", "confidentiality"], "text": "the contract does not commit the processor's staff to confidentiality"},
	{"path": ["agreement", "duties", "security"], "text": "the contract does not oblige the processor to the measures for the security of processing"},
	{"path": ["agreement", "duties", "sub-processors"], "text": "the contract does not bind the processor to the conditions for engaging sub-processors"},
	{"path": ["agreement", "duties", "rights"], "text": "the contract does not oblige the processor to assist with requests of data subjects"},
	{"path": ["agreement", "duties", "assistance"], "text": "the contract does not oblige the processor to assist with security, breaches and impact assessments"},
	{"path": ["agreement", "duties", "deletion"], "text": "the contract does not oblige the processor to delete or return the data at the end"},
	{"path": ["agreement", "duties", "audits"], "text": "the contract does not oblige the processor to provide evidence and to allow audits"},
}

duties := ["instructions", "confidentiality", "security", "sub-processors", "rights", "assistance", "deletion", "audits"]

test_fails_with_all_eight_where_none_is_listed if {
	rule.deny == all with input as trustcap.read("suppliers", {"role": "processor", "agreement": {"signed": "2025-02-01"}})
	rule.deny == all with input as trustcap.read("suppliers", {"role": "processor", "agreement": {"duties": []}})
}

test_fails_with_the_one_that_is_missing if {
	every duty in duties {
		listed := [other | some other in duties; other != duty]
		rule.deny == {finding | some finding in all; finding.path[2] == duty} with input as trustcap.read("suppliers", {"role": "processor", "agreement": {"duties": listed}})
	}
}

test_passes_with_all_eight if {
	rule.applies with input as trustcap.read("suppliers", {"role": "processor", "agreement": {"duties": duties}})
	count(rule.deny) == 0 with input as trustcap.read("suppliers", {"role": "processor", "agreement": {"duties": duties}})
	count(rule.exempt) == 0 with input as trustcap.read("suppliers", {"role": "processor", "agreement": {"duties": duties}})
}

test_not_applicable_without_agreement if {
	not rule.applies with input as trustcap.read("suppliers", {"role": "processor"})
	not rule.applies with input as trustcap.read("suppliers", {"role": "processor", "agreement": "none"})
	count(rule.deny) == 0 with input as trustcap.read("suppliers", {"role": "processor", "agreement": "none"})
	count(rule.exempt) == 0 with input as trustcap.read("suppliers", {"role": "processor"})
}

test_not_applicable_in_another_role if {
	not rule.applies with input as trustcap.read("suppliers", {"role": "controller", "agreement": {"duties": []}})
	count(rule.deny) == 0 with input as trustcap.read("suppliers", {"role": "controller", "agreement": {"duties": []}})
	rule.exempt == {{"path": ["role"], "text": "the supplier is declared not to be a processor"}} with input as trustcap.read("suppliers", {"role": "controller"})
}

test_not_applicable_without_role if {
	not rule.applies with input as trustcap.read("suppliers", {"agreement": {"duties": []}})
	count(rule.exempt) == 0 with input as trustcap.read("suppliers", {"agreement": {"duties": []}})
}
