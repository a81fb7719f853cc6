package trustcap.dataset.dpia_done_test

import data.trustcap.dataset.dpia_done as rule

test_fails_where_it_is_missing if {
	rule.deny == {{"path": ["dpia", "done"], "text": "an impact assessment is required, and none is done"}} with input as trustcap.read("datasets", {"dpia": {"required": true}})
}

test_passes_at_the_boundary_done_today if {
	rule.applies with input as trustcap.read("datasets", {"dpia": {"required": true, "done": "2026-11-21"}})
	count(rule.deny) == 0 with input as trustcap.read("datasets", {"dpia": {"required": true, "done": "2026-11-21"}}) with data.today as "2026-11-21"
}

test_boundary_done_tomorrow_fails if {
	rule.deny == {{"path": ["dpia", "done"], "text": "the impact assessment is dated {done}, which is still to come", "args": {"done": "2026-11-22"}}} with input as trustcap.read("datasets", {"dpia": {"required": true, "done": "2026-11-22"}}) with data.today as "2026-11-21"
}

test_not_applicable_where_it_is_not_required if {
	not rule.applies with input as trustcap.read("datasets", {"dpia": {"required": false}})
	count(rule.deny) == 0 with input as trustcap.read("datasets", {"dpia": {"required": false, "done": "2027-01-01"}}) with data.today as "2026-11-21"
	count(rule.deny) == 0 with input as trustcap.read("datasets", {"dpia": {"required": false}})
	rule.exempt == {{"path": ["dpia", "required"], "text": "an impact assessment is declared not to be required"}} with input as trustcap.read("datasets", {"dpia": {"required": false}})
}

test_not_applicable_without_personal_data if {
	not rule.applies with input as trustcap.read("datasets", {"personal": "none"})
	rule.exempt == {{"path": ["personal"], "text": "no personal data is held"}} with input as trustcap.read("datasets", {"personal": "none"})
}

test_not_exempt_where_it_is_required_all_the_same if {
	count(rule.exempt) == 0 with input as trustcap.read("datasets", {"personal": "none", "dpia": {"required": true}})
}

test_not_applicable_where_nothing_is_said if {
	not rule.applies with input as trustcap.read("datasets", {"owner": "ops"})
	count(rule.exempt) == 0 with input as trustcap.read("datasets", {"owner": "ops"})
}
