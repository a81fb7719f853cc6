package trustcap.supplier.transfer_not_derogation_only_test

import data.trustcap.supplier.transfer_not_derogation_only as rule

test_fails_where_it_is_systematic if {
	rule.deny == {{"path": ["transfer", "systematic"], "text": "the transfer is systematic and rests on a derogation for specific situations"}} with input as trustcap.read("suppliers", {"transfer": {"mechanism": "derogation", "systematic": true}})
	count(rule.unknown) == 0 with input as trustcap.read("suppliers", {"transfer": {"mechanism": "derogation", "systematic": true}})
}

test_passes_in_the_single_case if {
	rule.applies with input as trustcap.read("suppliers", {"transfer": {"mechanism": "derogation", "systematic": false}})
	count(rule.deny) == 0 with input as trustcap.read("suppliers", {"transfer": {"mechanism": "derogation", "systematic": false}})
	count(rule.unknown) == 0 with input as trustcap.read("suppliers", {"transfer": {"mechanism": "derogation", "systematic": false}})
}

test_unknown_where_it_is_not_stated if {
	count(rule.deny) == 0 with input as trustcap.read("suppliers", {"transfer": {"mechanism": "derogation"}})
	rule.unknown == {{"path": ["transfer", "systematic"], "text": "the transfer rests on a derogation, and whether it is systematic is not stated"}} with input as trustcap.read("suppliers", {"transfer": {"mechanism": "derogation"}})
}

test_not_applicable_to_another_mechanism if {
	not rule.applies with input as trustcap.read("suppliers", {"transfer": {"mechanism": "scc", "systematic": true}})
	count(rule.deny) == 0 with input as trustcap.read("suppliers", {"transfer": {"mechanism": "scc", "systematic": true}})
	count(rule.unknown) == 0 with input as trustcap.read("suppliers", {"transfer": {"mechanism": "scc"}})
}
