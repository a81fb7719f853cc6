package trustcap.processing.instructions_stated_test

import data.trustcap.processing.instructions_stated as rule

test_fails_without_instructions if {
	rule.deny == {{"path": ["instructions"], "text": "nothing says how controllers give their instructions"}} with input as trustcap.read("processing_on_behalf", {"title": "Hosting"})
}

test_passes_with_instructions if count(rule.deny) == 0 with input as trustcap.read("processing_on_behalf", {"instructions": "ticket"})

test_looks_at_every_processing if count(rule.deny) == 1 with input as trustcap.read("processing_on_behalf", {"categories": ["hosting"]})
