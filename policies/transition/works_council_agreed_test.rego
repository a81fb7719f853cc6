package trustcap.transition.works_council_agreed_test

import data.trustcap.transition.works_council_agreed as rule

# The change between two declarations at an address, judged with both of them.
judged(before, after, address) := {"deny": deny, "applies": applies} if {
	change := trustcap.transition(before, after, address)
	is := trustcap.inventory(after)
	was := trustcap.inventory(before)
	used := trustcap.used_by(after)
	deny := rule.deny with input as change with data.inventory as is with data.base as was with data.used_by as used
	applies := [1 | rule.applies with input as change with data.inventory as is with data.base as was with data.used_by as used]
}

fails(before, after, address) if count(judged(before, after, address).deny) == 1

passes(before, after, address) if {
	answer := judged(before, after, address)
	answer.applies == [1]
	count(answer.deny) == 0
}

inapplicable(before, after, address) if judged(before, after, address).applies == []

staff(fields) := {"datasets": {"logs": {"personal": object.union({"subjects": ["employees"]}, fields)}}}

purpose(fields) := {"purposes": {"watching": object.union({"datasets": ["logs"]}, fields)}}

test_fails_when_more_is_gathered_of_employees if {
	judged(staff({"categories": ["contact"]}), staff({"categories": ["contact", "usage"]}), "datasets/logs/personal/categories/usage").deny == {{"path": [], "text": "more can be seen of employees, and nothing says that the works council agreed or that none exists"}}
	fails({"datasets": {"logs": {"personal": {"subjects": ["customers"]}}}}, {"datasets": {"logs": {"personal": {"subjects": ["customers", "employees"]}}}}, "datasets/logs/personal/subjects/employees")
}

test_fails_when_their_data_gets_a_purpose_more if {
	fails(staff({}), object.union(staff({}), purpose({})), "purposes/watching")
	empty := {"purposes": {"watching": {"datasets": []}}}
	fails(object.union(staff({}), empty), object.union(staff({}), purpose({})), "purposes/watching/datasets/logs")
}

test_fails_while_it_is_pending if {
	fails(staff({}), object.union(staff({}), purpose({"employment": {"works_council": "pending"}})), "purposes/watching")
}

test_passes_when_it_agreed if {
	every answer in ["agreed", "not-required"] {
		passes(staff({}), object.union(staff({}), purpose({"employment": {"works_council": answer}})), "purposes/watching")
		announced := {"announcements": {"x": {"of": "datasets/logs/personal/categories", "to": "usage", "announced": "2026-10-01", "effective": "2026-12-01", "basis": {"kind": "free-of-effect"}, "works_council": answer}}}
		passes(staff({"categories": []}), object.union(staff({"categories": ["usage"]}), announced), "datasets/logs/personal/categories/usage")
	}
}

test_fails_when_the_announcement_does_not_say_so if {
	announced := {"announcements": {"x": {"of": "datasets/logs/personal/categories", "to": "usage", "announced": "2026-10-01", "effective": "2026-12-01", "basis": {"kind": "free-of-effect"}, "works_council": "pending"}}}
	fails(staff({"categories": []}), object.union(staff({"categories": ["usage"]}), announced), "datasets/logs/personal/categories/usage")
}

test_not_applicable_to_other_people if {
	inapplicable(customers({"categories": []}), customers({"categories": ["usage"]}), "datasets/logs/personal/categories/usage")
	inapplicable(customers({}), object.union(customers({}), purpose({})), "purposes/watching")
	inapplicable(object.union(customers({}), {"purposes": {"watching": {"datasets": []}}}), object.union(customers({}), purpose({})), "purposes/watching/datasets/logs")
}

test_not_applicable_when_less_is_seen if {
	inapplicable(staff({"categories": ["usage"]}), staff({"categories": []}), "datasets/logs/personal/categories/usage")
	inapplicable(object.union(staff({}), purpose({})), staff({}), "purposes/watching")
	inapplicable(object.union(staff({}), purpose({})), object.union(staff({}), {"purposes": {"watching": {"datasets": []}}}), "purposes/watching/datasets/logs")
}

test_not_applicable_to_other_changes if {
	inapplicable(staff({"special": []}), staff({"special": ["health"]}), "datasets/logs/personal/special/health")
	inapplicable(object.union(staff({}), purpose({"bundled_with": []})), object.union(staff({}), purpose({"bundled_with": ["logs"]})), "purposes/watching/bundled_with/logs")
	inapplicable(object.union(staff({}), purpose({"profiling": false})), object.union(staff({}), purpose({"profiling": true})), "purposes/watching/profiling")
	inapplicable(object.union(staff({}), {"services": {"web": {"datasets": []}}}), object.union(staff({}), {"services": {"web": {"datasets": ["logs"]}}}), "services/web/datasets/logs")
}

test_not_applicable_where_other_data_is_of_employees if {
	both := object.union(staff({}), {"datasets": {"orders": {"personal": {"subjects": ["customers"]}}}})
	inapplicable(both, object.union(both, purpose({"datasets": ["orders"]})), "purposes/watching")
}

customers(fields) := {"datasets": {"logs": {"personal": object.union({"subjects": ["customers"]}, fields)}}}
