package trustcap.processing.duties_complete_test

import data.trustcap.processing.duties_complete as rule

all := {
	{"path": ["duties", "instructions"], "text": "our contract does not bind us to documented instructions"},
	{"path": ["duties", "confidentiality"], "text": "our contract does not commit our staff to confidentiality"},
	{"path": ["duties", "security"], "text": "our contract does not oblige us to the measures for the security of processing"},
	{"path": ["duties", "sub-processors"], "text": "our contract does not bind us to the conditions for engaging sub-processors"},
	{"path": ["duties", "rights"], "text": "our contract does not oblige us to assist with requests of data subjects"},
	{"path": ["duties", "assistance"], "text": "our contract does not oblige us to assist with security, breaches and impact assessments"},
	{"path": ["duties", "deletion"], "text": "our contract does not oblige us to delete or return the data at the end"},
	{"path": ["duties", "audits"], "text": "our contract does not oblige us to provide evidence and to allow audits"},
}

duties := ["instructions", "confidentiality", "security", "sub-processors", "rights", "assistance", "deletion", "audits"]

test_fails_with_all_eight_where_none_is_listed if {
	rule.deny == all with input as trustcap.read("processing_on_behalf", {"title": "Hosting"})
	rule.deny == all with input as trustcap.read("processing_on_behalf", {"duties": []})
}

test_fails_with_the_one_that_is_missing if {
	every duty in duties {
		listed := [other | some other in duties; other != duty]
		rule.deny == {finding | some finding in all; finding.path[1] == duty} with input as trustcap.read("processing_on_behalf", {"duties": listed})
	}
}

test_passes_with_all_eight if count(rule.deny) == 0 with input as trustcap.read("processing_on_behalf", {"duties": duties})

test_looks_at_every_processing if count(rule.deny) == 8 with input as trustcap.read("processing_on_behalf", {"categories": ["hosting"]})
