package trustcap.evidence.measurement_remedied_test

import data.trustcap.evidence.measurement_remedied as rule

measured(section, shows) := object.union(
	trustcap.read("evidence", {"kind": "measurement", "for": {"services": "services/webmail/promise/availability", "suppliers": "suppliers/dns/targets/availability"}[section], "windows": {"2026-09": "99.9%"}}),
	{"measured": {
		"section": section, "id": {"services": "webmail", "suppliers": "dns"}[section], "name": "availability", "missing": [],
		"windows": {"2026-09": object.union({"from": "2026-09-01", "to": "2026-09-30", "fits": "same", "written": true}, shows)},
	}},
)

missed := measured("services", {"met": false})

promising(remedy) := object.union(
	trustcap.inventory({"services": {"webmail": {"promise": {"availability": object.union({"target": "99.9%"}, remedy)}}, "dns": {"promise": {"availability": object.union({"target": "99.9%"}, remedy)}}}, "suppliers": {"dns": {"role": "supplier"}}}),
	{"evidence": {}},
)

credit := {"remedy": {"kind": "credit", "share": "10%"}}

with_record(fields) := object.union(promising(credit), {"evidence": {"credits": trustcap.read("evidence", object.union({"kind": "record", "for": "services/webmail/promise/availability/remedy", "remedies": ["2026-09"]}, fields))}})

uses := {"services": {"webmail": {"evidence": ["credits"]}}}

not_given := {{"path": ["windows", "2026-09"], "text": "the promise was missed, and no record says that its remedy was given"}}

test_fails_without_a_record if rule.deny == not_given with input as missed with data.inventory as promising(credit)

test_fails_where_the_record_is_not_of_the_service if rule.deny == not_given with input as missed with data.inventory as with_record({}) with data.used_by as {"services": {"dns": {"evidence": ["credits"]}}}

test_fails_where_the_record_is_of_another_window if {
	rule.deny == not_given with input as missed with data.inventory as with_record({"remedies": ["2026-08"]}) with data.used_by as uses
}

test_fails_where_the_record_is_of_another_promise if {
	rule.deny == not_given with input as missed with data.inventory as with_record({"for": "services/webmail/promise/availability-at-night"}) with data.used_by as uses
}

test_fails_where_the_record_says_that_it_was_not_given if {
	rule.deny == not_given with input as missed with data.inventory as with_record({"result": "failed"}) with data.used_by as uses
}

test_fails_where_another_measurement_says_it if {
	rule.deny == not_given with input as missed with data.inventory as with_record({"kind": "measurement"}) with data.used_by as uses
}

test_fails_where_nothing_is_promised_for_the_case if {
	rule.deny == {{"path": ["windows", "2026-09"], "text": "the promise was missed, and nothing says what customers get in that case"}} with input as missed with data.inventory as promising({})
}

test_fails_for_a_supplier_without_a_record if {
	rule.deny == {{"path": ["windows", "2026-09"], "text": "the supplier missed its target, and no record says what followed"}} with input as measured("suppliers", {"met": false}) with data.inventory as promising(credit)
}

test_passes_with_a_record if {
	every address in ["services/webmail/promise/availability/remedy", "services/webmail/promise/availability"] {
		rule.applies with input as missed
		count(rule.deny) == 0 with input as missed with data.inventory as with_record({"for": address}) with data.used_by as uses
		count(rule.deny) == 0 with input as missed with data.inventory as with_record({"for": address, "result": "passed"}) with data.used_by as uses
	}
}

test_passes_for_a_supplier_with_a_record if {
	inventory := object.union(promising(credit), {"evidence": {"review": trustcap.read("evidence", {"kind": "review", "for": "suppliers/dns/targets/availability", "remedies": ["2026-09"]})}})
	count(rule.deny) == 0 with input as measured("suppliers", {"met": false}) with data.inventory as inventory with data.used_by as {"suppliers": {"dns": {"evidence": ["review"]}}}
}

test_passes_where_no_remedy_is_promised if count(rule.deny) == 0 with input as missed with data.inventory as promising({"remedy": "none"})

test_passes_where_the_promise_was_kept_or_nothing_is_known if {
	count(rule.deny) == 0 with input as measured("services", {"met": true}) with data.inventory as promising(credit)
	count(rule.deny) == 0 with input as measured("services", {}) with data.inventory as promising(credit)
	count(rule.deny) == 0 with input as measured("suppliers", {"met": true}) with data.inventory as promising(credit)
}

test_boundary_a_window_that_is_not_over if {
	count(rule.deny) == 0 with input as missed with data.inventory as promising(credit) with data.today as "2026-09-30"
	count(rule.deny) == 1 with input as missed with data.inventory as promising(credit) with data.today as "2026-10-01"
}

test_not_applicable_without_a_promise if {
	not rule.applies with input as trustcap.read("evidence", {"kind": "measurement", "windows": {"2026-Q3": "99%"}})
	count(rule.deny) == 0 with input as trustcap.read("evidence", {"kind": "measurement", "windows": {"2026-Q3": "99%"}}) with data.inventory as promising(credit)
}

# Of 30 days 43 minutes 12 seconds are allowed at 99.9%.
down := {"down": {"text": "PT1H12M", "min_s": 4320, "max_s": 4320}, "allowed": {"text": "PT43M12S", "min_s": 2592, "max_s": 2592}}

test_fails_with_the_minutes_where_time_was_promised if {
	late := measured("services", object.union({"met": false}, down))
	rule.deny == {{"path": ["windows", "2026-09"], "text": "the promise was missed: {down} down, where {allowed} were allowed, and no record says that its remedy was given", "args": down}} with input as late with data.inventory as promising(credit)
	rule.deny == {{"path": ["windows", "2026-09"], "text": "the promise was missed: {down} down, where {allowed} were allowed, and nothing says what customers get in that case", "args": down}} with input as late with data.inventory as promising({})
	rule.deny == {{"path": ["windows", "2026-09"], "text": "the supplier missed its target: {down} down, where {allowed} were allowed, and no record says what followed", "args": down}} with input as measured("suppliers", object.union({"met": false}, down)) with data.inventory as promising(credit)
}

test_passes_with_the_minutes_where_nothing_is_left_to_do if {
	late := measured("services", object.union({"met": false}, down))
	count(rule.deny) == 0 with input as late with data.inventory as promising({"remedy": "none"})
	count(rule.deny) == 0 with input as late with data.inventory as with_record({}) with data.used_by as uses
	count(rule.deny) == 0 with input as measured("services", object.union({"met": true}, down)) with data.inventory as promising(credit)
	count(rule.deny) == 0 with input as measured("services", object.union({"met": true}, down)) with data.inventory as promising({})
}
