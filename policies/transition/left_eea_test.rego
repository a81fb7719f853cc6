package trustcap.transition.left_eea_test

import data.trustcap.transition.left_eea as rule

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

mailboxes(countries) := {"datasets": {"mailboxes": {"personal": {"categories": ["contact"]}, "countries": countries}}}

mailer(fields) := {"suppliers": {"mailer": object.union({"role": "processor"}, fields)}}

said(countries) := {{"path": [], "text": "data goes to {countries}, outside the European Economic Area, and no announcement covers that", "args": {"countries": {"countries": countries}}}}

test_fails_when_data_is_held_outside if {
	judged(mailboxes(["DE"]), mailboxes(["DE", "US"]), "datasets/mailboxes/countries/US").deny == said(["US"])
}

test_fails_when_a_supplier_reaches_it_from_outside if {
	every role in ["processor", "controller", "joint-controller"] {
		judged(mailer({"role": role, "countries": ["DE"]}), mailer({"role": role, "countries": ["DE", "IN"]}), "suppliers/mailer/countries/IN").deny == said(["IN"])
	}
	judged(mailer({"countries": ["DE"]}), mailer({"countries": ["DE"], "access_from": ["US"]}), "suppliers/mailer/access_from/US").deny == said(["US"])
}

test_fails_when_a_cloud_is_outside if {
	judged(cloud(["DE"]), cloud(["DE", "US"]), "services/webmail/cloud/countries/US").deny == said(["US"])
}

test_fails_when_a_supplier_comes_with_its_countries if {
	judged({"services": {"webmail": {"title": "Webmail"}}}, mailer({"countries": ["US", "DE"], "access_from": ["IN"]}), "suppliers/mailer").deny == said(["IN", "US"])
}

test_fails_when_a_supplier_that_is_there_comes_to_a_service_or_a_purpose if {
	outside := mailer({"countries": ["US"]})
	judged(object.union(outside, webmail([])), object.union(outside, webmail(["mailer"])), "services/webmail/suppliers/mailer").deny == said(["US"])
	judged(object.union(outside, newsletter([])), object.union(outside, newsletter(["suppliers/mailer"])), "purposes/newsletter/recipients/suppliers~1mailer").deny == said(["US"])
	judged(newsletter([]), newsletter([{"name": "Tax office", "country": "US"}]), "purposes/newsletter/recipients/Tax office").deny == said(["US"])
}

test_passes_when_announced if {
	passes(mailboxes(["DE"]), with_notice(mailboxes(["DE", "US"]), "datasets/mailboxes/countries", "US"), "datasets/mailboxes/countries/US")
}

test_not_applicable_inside if {
	inapplicable(mailboxes(["DE"]), mailboxes(["DE", "NO"]), "datasets/mailboxes/countries/NO")
	inapplicable({"services": {"webmail": {"title": "Webmail"}}}, mailer({"countries": ["DE"]}), "suppliers/mailer")
}

test_not_applicable_when_it_comes_back if {
	inapplicable(mailboxes(["DE", "US"]), mailboxes(["DE"]), "datasets/mailboxes/countries/US")
	inapplicable(cloud(["DE", "US"]), cloud(["DE"]), "services/webmail/cloud/countries/US")
	outside := mailer({"countries": ["US"]})
	inapplicable(object.union(outside, webmail(["mailer"])), object.union(outside, webmail([])), "services/webmail/suppliers/mailer")
	inapplicable(outside, {"services": {"webmail": {"title": "Webmail"}}}, "suppliers/mailer")
}

test_not_applicable_to_who_handles_no_data_of_people if {
	inapplicable(mailer({"role": "supplier", "countries": ["DE"]}), mailer({"role": "supplier", "countries": ["DE", "US"]}), "suppliers/mailer/countries/US")
	inapplicable({"services": {"webmail": {"title": "Webmail"}}}, mailer({"role": "supplier", "countries": ["US"]}), "suppliers/mailer")
	hardware := mailer({"role": "supplier", "countries": ["US"]})
	inapplicable(object.union(hardware, webmail([])), object.union(hardware, webmail(["mailer"])), "services/webmail/suppliers/mailer")
	inapplicable({"datasets": {"logs": {"personal": "none", "countries": ["DE"]}}}, {"datasets": {"logs": {"personal": "none", "countries": ["DE", "US"]}}}, "datasets/logs/countries/US")
	inapplicable({"datasets": {"logs": {"personal": {"categories": []}, "countries": ["DE"]}}}, {"datasets": {"logs": {"personal": {"categories": []}, "countries": ["DE", "US"]}}}, "datasets/logs/countries/US")
}

test_not_applicable_to_a_supplier_that_comes_with_its_service if {
	inapplicable(webmail([]), object.union(webmail(["mailer"]), mailer({"countries": ["US"]})), "services/webmail/suppliers/mailer")
}

test_not_applicable_to_other_countries if {
	inapplicable({"services": {"webmail": {"serves": {"countries": ["DE"]}}}}, {"services": {"webmail": {"serves": {"countries": ["DE", "US"]}}}}, "services/webmail/serves/countries/US")
	inapplicable({"purposes": {"newsletter": {"regions": {"DE": "denied"}}}}, {"purposes": {"newsletter": {"regions": {"DE": "denied", "US": "granted"}}}}, "purposes/newsletter/regions/US")
}

test_not_applicable_to_what_else_comes if {
	inapplicable(mailer({"countries": ["US"], "sub_processors": {"list": []}}), mailer({"countries": ["US"], "sub_processors": {"list": ["x"]}}), "suppliers/mailer/sub_processors/list/x")
	inapplicable({"datasets": {"mailboxes": {"personal": {"categories": ["contact"]}}}}, {"datasets": {"mailboxes": {"personal": {"categories": ["contact", "health"]}}}}, "datasets/mailboxes/personal/categories/health")
	inapplicable({"services": {"webmail": {"cloud": {"customer_sees": []}}}}, {"services": {"webmail": {"cloud": {"customer_sees": ["usage"]}}}}, "services/webmail/cloud/customer_sees/usage")
	outside := mailer({"countries": ["US"]})
	inapplicable(object.union(outside, needs([])), object.union(outside, needs(["mailer"])), "services/webmail/depends_on/mailer")
}

test_not_applicable_to_a_supplier_inside_beside_one_outside if {
	both := object.union(mailer({"countries": ["US"]}), {"suppliers": {"near": {"role": "processor", "countries": ["DE"]}}})
	inapplicable(object.union(both, webmail([])), object.union(both, webmail(["near"])), "services/webmail/suppliers/near")
}

test_not_applicable_when_a_recipient_outside_goes if {
	inapplicable(newsletter([{"name": "Tax office", "country": "US", "kind": "authority"}]), newsletter([{"name": "Tax office", "country": "US", "kind": "other"}]), "purposes/newsletter/recipients/Tax office/kind")
}

cloud(countries) := {"services": {"webmail": {"cloud": {"countries": countries}}}}

webmail(suppliers) := {"services": {"webmail": {"title": "Webmail", "suppliers": suppliers}}}

newsletter(recipients) := {"purposes": {"newsletter": {"recipients": recipients}}}

needs(list) := {"services": {"webmail": {"title": "Webmail", "depends_on": list}}}
