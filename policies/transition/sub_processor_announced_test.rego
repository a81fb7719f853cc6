package trustcap.transition.sub_processor_announced_test

import data.trustcap.transition.sub_processor_announced as rule

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

with_notice(sections, of, to) := object.union(sections, {"announcements": {"notice": object.union({"announced": "2026-10-01", "effective": "2026-12-01", "basis": {"kind": "contract-clause", "ref": "SLA 9"}, "rights": ["object"]}, {"of": of, "to": to})}})

hosting(list) := {"processing_on_behalf": {"hosting": {"services": ["webmail"], "sub_processors": list}}}

mailer(role) := {"suppliers": {"mailer": {"role": role}}}

webmail(suppliers) := {"services": {"webmail": {"title": "Webmail", "suppliers": suppliers}}}

address := "processing_on_behalf/hosting/sub_processors/mailer"

test_fails_when_a_sub_processor_comes_to_the_list if {
	judged(hosting([]), hosting(["mailer"]), address).deny == {{"path": [], "text": "the sub-processor {after} comes, and no announcement gives controllers the time to object", "args": {"after": "mailer"}}}
}

test_fails_when_nobody_can_object if {
	without := object.union(with_notice(hosting(["mailer"]), address, "mailer"), {"announcements": {"notice": {"rights": ["terminate"]}}})
	judged(hosting([]), without, address).deny == {{"path": [], "text": "the sub-processor {after} is announced, and nothing says that controllers can object", "args": {"after": "mailer"}}}
	harmless := object.union(hosting(["mailer"]), {"announcements": {"notice": {"of": address, "to": "mailer", "announced": "2026-10-01", "effective": "2026-12-01", "basis": {"kind": "free-of-effect"}}}})
	fails(hosting([]), harmless, address)
}

test_fails_when_a_processor_begins_at_a_service_for_others if {
	before := object.union(hosting([]), webmail([]))
	fails(before, object.union_n([hosting([]), webmail(["mailer"]), mailer("processor")]), "suppliers/mailer")
}

test_fails_when_a_service_for_others_takes_one_that_is_there if {
	before := object.union_n([hosting([]), webmail([]), mailer("processor")])
	fails(before, object.union_n([hosting([]), webmail(["mailer"]), mailer("processor")]), "services/webmail/suppliers/mailer")
}

test_passes_when_announced_with_the_right_to_object if {
	passes(hosting([]), with_notice(hosting(["mailer"]), "processing_on_behalf/hosting/sub_processors", "mailer"), address)
	passes(hosting([]), with_notice(hosting(["mailer"]), address, "mailer"), address)
}

test_not_applicable_when_one_goes if {
	inapplicable(hosting(["mailer"]), hosting([]), address)
	inapplicable(object.union_n([hosting([]), webmail(["mailer"]), mailer("processor")]), object.union_n([hosting([]), webmail([]), mailer("processor")]), "services/webmail/suppliers/mailer")
	inapplicable(object.union_n([hosting([]), webmail(["mailer"]), mailer("processor")]), object.union(hosting([]), webmail([])), "suppliers/mailer")
}

test_not_applicable_to_who_processes_nothing if {
	inapplicable(object.union(hosting([]), webmail([])), object.union_n([hosting([]), webmail(["mailer"]), mailer("supplier")]), "suppliers/mailer")
	inapplicable(object.union_n([hosting([]), webmail([]), mailer("supplier")]), object.union_n([hosting([]), webmail(["mailer"]), mailer("supplier")]), "services/webmail/suppliers/mailer")
}

test_not_applicable_where_nothing_is_processed_for_others if {
	inapplicable(webmail([]), object.union(webmail(["mailer"]), mailer("processor")), "suppliers/mailer")
	inapplicable(object.union(webmail([]), mailer("processor")), object.union(webmail(["mailer"]), mailer("processor")), "services/webmail/suppliers/mailer")
	inapplicable(hosting([]), object.union(hosting([]), mailer("processor")), "suppliers/mailer")
}

test_not_applicable_to_a_processor_that_comes_with_its_service if {
	inapplicable(object.union(hosting([]), webmail([])), object.union_n([hosting([]), webmail(["mailer"]), mailer("processor")]), "services/webmail/suppliers/mailer")
}

test_not_applicable_to_other_changes if {
	inapplicable({"processing_on_behalf": {"hosting": {"categories": ["hosting"]}}}, {"processing_on_behalf": {"hosting": {"categories": ["hosting", "backup"]}}}, "processing_on_behalf/hosting/categories/backup")
	inapplicable(listed([]), listed(["sendgrid"]), "suppliers/mailer/sub_processors/list/sendgrid")
	both := object.union_n([hosting([]), mailer("processor")])
	inapplicable(object.union(both, webmail(["mailer"])), object.union_n([hosting([]), {"suppliers": {"mailer": {"role": "processor", "risk": "high"}}}, webmail(["mailer"])]), "suppliers/mailer/risk")
	inapplicable(object.union(both, {"services": {"webmail": {"title": "Webmail", "depends_on": []}}}), object.union(both, {"services": {"webmail": {"title": "Webmail", "depends_on": ["mailer"]}}}), "services/webmail/depends_on/mailer")
}

test_not_applicable_to_one_used_elsewhere if {
	inapplicable(object.union(hosting([]), two([])), object.union_n([hosting([]), two(["mailer"]), mailer("processor")]), "suppliers/mailer")
}

test_not_applicable_to_a_category_that_was_announced_without_a_right if {
	announced := {"announcements": {"x": {"of": "processing_on_behalf/hosting/categories", "to": "backup", "announced": "2026-10-01", "effective": "2026-12-01", "basis": {"kind": "free-of-effect"}}}}
	inapplicable({"processing_on_behalf": {"hosting": {"categories": ["hosting"]}}}, object.union({"processing_on_behalf": {"hosting": {"categories": ["hosting", "backup"]}}}, announced), "processing_on_behalf/hosting/categories/backup")
}

test_not_applicable_to_a_change_that_was_announced_without_a_right if {
	announced := {"announcements": {"x": {"of": address, "to": "removed", "announced": "2026-10-01", "effective": "2026-12-01", "basis": {"kind": "free-of-effect"}}}}
	inapplicable(hosting(["mailer"]), object.union(hosting([]), announced), address)
}

listed(list) := {"suppliers": {"mailer": {"role": "processor", "sub_processors": {"authorization": "general", "list": list}}}}

two(suppliers) := {"services": {"webmail": {"title": "Webmail"}, "shop": {"title": "Shop", "suppliers": suppliers}}}
