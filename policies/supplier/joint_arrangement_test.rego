package trustcap.supplier.joint_arrangement_test

import data.trustcap.supplier.joint_arrangement as rule

unsigned := {"path": ["arrangement", "signed"], "text": "the supplier is a joint controller, and no arrangement with it is concluded"}

unpublished := {"path": ["arrangement", "essence"], "text": "the essence of the arrangement is not made available to data subjects"}

test_fails_without_arrangement if rule.deny == {unsigned, unpublished} with input as trustcap.read("suppliers", {"role": "joint-controller"})

test_fails_unsigned if rule.deny == {unsigned} with input as trustcap.read("suppliers", {"role": "joint-controller", "arrangement": {"essence": "https://example.org/joint"}})

test_fails_without_essence if rule.deny == {unpublished} with input as trustcap.read("suppliers", {"role": "joint-controller", "arrangement": {"signed": "2025-02-01"}})

test_passes_with_both if {
	rule.applies with input as trustcap.read("suppliers", {"role": "joint-controller", "arrangement": {"signed": "2025-02-01", "essence": "https://example.org/joint"}})
	count(rule.deny) == 0 with input as trustcap.read("suppliers", {"role": "joint-controller", "arrangement": {"signed": "2025-02-01", "essence": "https://example.org/joint"}})
	count(rule.exempt) == 0 with input as trustcap.read("suppliers", {"role": "joint-controller"})
}

test_not_applicable_in_another_role if {
	not rule.applies with input as trustcap.read("suppliers", {"role": "processor"})
	count(rule.deny) == 0 with input as trustcap.read("suppliers", {"role": "processor"})
	rule.exempt == {{"path": ["role"], "text": "the supplier is declared not to be a joint controller"}} with input as trustcap.read("suppliers", {"role": "processor"})
}

test_not_applicable_without_role if {
	not rule.applies with input as trustcap.read("suppliers", {"title": "Mailer Inc."})
	count(rule.exempt) == 0 with input as trustcap.read("suppliers", {"title": "Mailer Inc."})
}
