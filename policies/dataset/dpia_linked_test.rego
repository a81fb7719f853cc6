package trustcap.dataset.dpia_linked_test

import data.trustcap.dataset.dpia_linked as rule

test_fails_without_link if {
	rule.deny == {{"path": ["dpia", "link"], "text": "an impact assessment is done, and nothing says where it stands"}} with input as trustcap.read("datasets", {"dpia": {"done": "2026-02-01"}})
}

test_passes_with_link if {
	rule.applies with input as trustcap.read("datasets", {"dpia": {"done": "2026-02-01", "link": "doc:dpia-health"}})
	count(rule.deny) == 0 with input as trustcap.read("datasets", {"dpia": {"done": "2026-02-01", "link": "doc:dpia-health"}})
}

test_not_applicable_where_none_is_done if {
	not rule.applies with input as trustcap.read("datasets", {"dpia": {"required": false}})
	count(rule.deny) == 0 with input as trustcap.read("datasets", {"dpia": {"required": false}})
}
