package trustcap.supplier.processor_task_test

import data.trustcap.supplier.processor_task as rule

test_fails_without_task if {
	rule.deny == {{"path": ["task"], "text": "the supplier is a processor, and nothing says what it does"}} with input as trustcap.read("suppliers", {"role": "processor"})
}

test_passes_with_task if {
	rule.applies with input as trustcap.read("suppliers", {"role": "processor", "task": "Sends the newsletter"})
	count(rule.deny) == 0 with input as trustcap.read("suppliers", {"role": "processor", "task": "Sends the newsletter"})
	count(rule.exempt) == 0 with input as trustcap.read("suppliers", {"role": "processor"})
}

test_not_applicable_in_another_role if {
	not rule.applies with input as trustcap.read("suppliers", {"role": "supplier"})
	count(rule.deny) == 0 with input as trustcap.read("suppliers", {"role": "supplier"})
	rule.exempt == {{"path": ["role"], "text": "the supplier is declared not to be a processor"}} with input as trustcap.read("suppliers", {"role": "supplier"})
}

test_not_applicable_without_role if {
	not rule.applies with input as trustcap.read("suppliers", {"title": "Mailer Inc."})
	count(rule.exempt) == 0 with input as trustcap.read("suppliers", {"title": "Mailer Inc."})
}
