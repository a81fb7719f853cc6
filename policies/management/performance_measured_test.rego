package trustcap.management.performance_measured_test

import data.trustcap.management.performance_measured as rule

given(fields) := trustcap.read("management", object.union({"id": "budget"}, fields))

test_passes_in_time if {
	rule.applies with input as given({"measured": {"every": "P6M", "last": "2026-09-01"}})
	count(rule.deny) == 0 with input as given({"measured": {"every": "P6M", "last": "2026-09-01"}})
}

test_fails_without_it if {
	rule.deny == {{"path": ["measured"], "text": "nothing says that the measurement of performance takes place"}} with input as given({})
}

test_fails_without_interval if {
	rule.deny == {{"path": ["measured", "every"], "text": "nothing says how often the measurement of performance takes place"}} with input as given({"measured": {"last": "2026-09-01"}})
}

test_fails_without_a_day if {
	rule.deny == {{"path": ["measured", "last"], "text": "nothing says when the measurement of performance last took place"}} with input as given({"measured": {"every": "P6M"}})
}

test_boundary_on_the_day_it_is_due if {
	rule.applies with input as given({"measured": {"every": "P6M", "last": "2026-05-21"}}) with data.today as "2026-11-21"
	count(rule.deny) == 0 with input as given({"measured": {"every": "P6M", "last": "2026-05-21"}}) with data.today as "2026-11-21"
}

test_boundary_the_day_after_it_was_due if {
	rule.deny == {{"path": ["measured", "last"], "text": "the measurement of performance was due on {day}", "args": {"day": "2026-11-21"}}} with input as given({"measured": {"every": "P6M", "last": "2026-05-21"}}) with data.today as "2026-11-22"
}

test_passes_when_service_level_is_measured if {
	rule.applies with input as given({"id": "service-level", "measured": {"every": "P6M", "last": "2026-09-01"}})
	count(rule.deny) == 0 with input as given({"id": "service-level", "measured": {"every": "P6M", "last": "2026-09-01"}})
}

test_passes_when_demand_is_measured if {
	rule.applies with input as given({"id": "demand", "measured": {"every": "P6M", "last": "2026-09-01"}})
	count(rule.deny) == 0 with input as given({"id": "demand", "measured": {"every": "P6M", "last": "2026-09-01"}})
}

test_passes_when_capacity_is_measured if {
	rule.applies with input as given({"id": "capacity", "measured": {"every": "P6M", "last": "2026-09-01"}})
	count(rule.deny) == 0 with input as given({"id": "capacity", "measured": {"every": "P6M", "last": "2026-09-01"}})
}

test_passes_when_availability_is_measured if {
	rule.applies with input as given({"id": "availability", "measured": {"every": "P6M", "last": "2026-09-01"}})
	count(rule.deny) == 0 with input as given({"id": "availability", "measured": {"every": "P6M", "last": "2026-09-01"}})
}

test_passes_when_supplier_is_measured if {
	rule.applies with input as given({"id": "supplier", "measured": {"every": "P6M", "last": "2026-09-01"}})
	count(rule.deny) == 0 with input as given({"id": "supplier", "measured": {"every": "P6M", "last": "2026-09-01"}})
}

test_passes_when_objectives_is_measured if {
	rule.applies with input as given({"id": "objectives", "measured": {"every": "P6M", "last": "2026-09-01"}})
	count(rule.deny) == 0 with input as given({"id": "objectives", "measured": {"every": "P6M", "last": "2026-09-01"}})
}

test_fails_when_service_level_is_not_measured if {
	rule.deny == {{"path": ["measured"], "text": "nothing says that the measurement of performance takes place"}} with input as given({"id": "service-level"})
}

test_fails_when_demand_is_not_measured if {
	rule.deny == {{"path": ["measured"], "text": "nothing says that the measurement of performance takes place"}} with input as given({"id": "demand"})
}

test_fails_when_capacity_is_not_measured if {
	rule.deny == {{"path": ["measured"], "text": "nothing says that the measurement of performance takes place"}} with input as given({"id": "capacity"})
}

test_fails_when_availability_is_not_measured if {
	rule.deny == {{"path": ["measured"], "text": "nothing says that the measurement of performance takes place"}} with input as given({"id": "availability"})
}

test_fails_when_supplier_is_not_measured if {
	rule.deny == {{"path": ["measured"], "text": "nothing says that the measurement of performance takes place"}} with input as given({"id": "supplier"})
}

test_fails_when_objectives_is_not_measured if {
	rule.deny == {{"path": ["measured"], "text": "nothing says that the measurement of performance takes place"}} with input as given({"id": "objectives"})
}

test_passes_when_another_process_is_measured if {
	rule.applies with input as given({"id": "change", "measured": {"every": "P6M", "last": "2026-09-01"}})
	count(rule.deny) == 0 with input as given({"id": "change", "measured": {"every": "P6M", "last": "2026-09-01"}})
}

test_not_applicable_to_a_process_that_states_no_measurement if {
	not rule.applies with input as given({"id": "documents"})
	count(rule.deny) == 0 with input as given({"id": "documents"})
}
