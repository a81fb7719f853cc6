package trustcap.supplier.transfer_module_named_test

import data.trustcap.supplier.transfer_module_named as rule

test_fails_without_module if {
	rule.deny == {{"path": ["transfer", "module"], "text": "the transfer rests on standard contractual clauses, and nothing says which module"}} with input as trustcap.read("suppliers", {"transfer": {"mechanism": "scc"}})
}

test_passes_with_module if {
	rule.applies with input as trustcap.read("suppliers", {"transfer": {"mechanism": "scc", "module": "c2p"}})
	count(rule.deny) == 0 with input as trustcap.read("suppliers", {"transfer": {"mechanism": "scc", "module": "c2p"}})
}

test_not_applicable_to_another_mechanism if {
	not rule.applies with input as trustcap.read("suppliers", {"transfer": {"mechanism": "bcr"}})
	count(rule.deny) == 0 with input as trustcap.read("suppliers", {"transfer": {"mechanism": "bcr"}})
}
