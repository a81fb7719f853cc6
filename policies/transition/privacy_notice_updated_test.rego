package trustcap.transition.privacy_notice_updated_test

import data.trustcap.transition.privacy_notice_updated as rule

notice(day) := {"privacy_notices": {"web": {"covers": ["newsletter"], "updated": day}}}

mailboxes(fields) := {"datasets": {"mailboxes": object.union({"personal": {"categories": ["contact"]}}, fields)}}

newsletter(fields) := {"purposes": {"newsletter": object.union({"datasets": ["mailboxes"]}, fields)}}

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

longer := object.union_n([mailboxes({"retention": {"period": "P1Y"}}), newsletter({}), notice("2026-01-01")])

shorter(day) := object.union_n([mailboxes({"retention": {"period": "P90D"}}), newsletter({}), notice(day)])

test_fails_when_the_notice_stays_as_it_was if {
	judged(longer, shorter("2026-01-01"), "datasets/mailboxes/retention/period").deny == {{"path": [], "text": "the privacy notice tells of it, and no notice was brought up to date with the change"}}
}

test_boundary_passes_when_the_notice_is_a_day_newer if {
	passes(longer, shorter("2026-01-02"), "datasets/mailboxes/retention/period")
	fails(longer, shorter("2025-12-31"), "datasets/mailboxes/retention/period")
}

test_passes_when_the_notice_is_dated_for_the_first_time_or_new if {
	undated := object.union_n([mailboxes({"retention": {"period": "P1Y"}}), newsletter({}), {"privacy_notices": {"web": {"covers": ["newsletter"]}}}])
	passes(undated, shorter("2026-01-02"), "datasets/mailboxes/retention/period")
	passes(object.union(mailboxes({"retention": {"period": "P1Y"}}), newsletter({})), shorter("2026-01-02"), "datasets/mailboxes/retention/period")
	fails(undated, object.union(undated, mailboxes({"retention": {"period": "P90D"}})), "datasets/mailboxes/retention/period")
}

test_passes_when_the_announcement_says_so if {
	announced := {"announcements": {"x": {"of": "datasets/mailboxes/retention/period", "to": "P90D", "announced": "2026-10-01", "effective": "2026-12-01", "basis": {"kind": "free-of-effect"}, "notice_updated": true}}}
	passes(longer, object.union(shorter("2026-01-01"), announced), "datasets/mailboxes/retention/period")
	silent := object.union(announced, {"announcements": {"x": {"notice_updated": false}}})
	fails(longer, object.union(shorter("2026-01-01"), silent), "datasets/mailboxes/retention/period")
}

test_fails_when_another_notice_is_newer if {
	fails(object.union(longer, other("2026-01-01")), object.union(shorter("2026-01-01"), other("2026-06-01")), "datasets/mailboxes/retention/period")
}

test_passes_by_any_notice_where_no_purpose_leads_to_one if {
	passes(object.union(mailboxes({"retention": {"period": "P1Y"}}), notice("2026-01-01")), object.union(mailboxes({"retention": {"period": "P90D"}}), notice("2026-01-02")), "datasets/mailboxes/retention/period")
	fails(object.union(mailboxes({"retention": {"period": "P1Y"}}), notice("2026-01-01")), object.union(mailboxes({"retention": {"period": "P90D"}}), notice("2026-01-01")), "datasets/mailboxes/retention/period")
}

test_fails_for_what_a_notice_tells_of_purposes if {
	fails(newsletter({"basis": "contract"}), newsletter({"basis": ["contract", "consent"]}), "purposes/newsletter/basis/consent")
	fails(newsletter({"interest": {"en": "a"}}), newsletter({"interest": {"en": "b"}}), "purposes/newsletter/interest")
	fails(newsletter({}), newsletter({"recipients": ["suppliers/mailer"]}), "purposes/newsletter/recipients/suppliers~1mailer")
	fails(newsletter({"profiling": false}), newsletter({"profiling": true}), "purposes/newsletter/profiling")
	fails(newsletter({"nature": "support"}), newsletter({"nature": "advertising"}), "purposes/newsletter/nature")
	fails(newsletter({"automated_decision": {"effect": "minor"}}), newsletter({"automated_decision": {"effect": "legal"}}), "purposes/newsletter/automated_decision/effect")
}

test_fails_for_what_a_notice_tells_of_data_and_suppliers if {
	fails(mailboxes({"countries": ["DE"]}), mailboxes({"countries": ["DE", "AT"]}), "datasets/mailboxes/countries/AT")
	every role in ["processor", "controller", "joint-controller"] {
		fails(mailer({"role": role, "countries": ["DE"]}), mailer({"role": role, "countries": ["DE", "US"]}), "suppliers/mailer/countries/US")
	}
	fails(mailer({"role": "processor"}), mailer({"role": "processor", "access_from": ["US"]}), "suppliers/mailer/access_from/US")
	fails(mailer({"role": "processor", "transfer": {"mechanism": "scc"}}), mailer({"role": "processor", "transfer": {"mechanism": "adequacy"}}), "suppliers/mailer/transfer/mechanism")
}

mailer(fields) := {"suppliers": {"mailer": fields}}

test_passes_by_the_notice_of_the_purpose_that_a_supplier_serves if {
	served := {"purposes": {"newsletter": {"recipients": ["suppliers/mailer"]}}}
	passes(object.union_n([mailer({"role": "processor"}), served, notice("2026-01-01")]), object.union_n([mailer({"role": "processor", "access_from": ["US"]}), served, notice("2026-02-01")]), "suppliers/mailer/access_from/US")
	staff := {"privacy_notices": {"staff": {"covers": ["employment"], "updated": "2026-02-01"}}}
	fails(object.union_n([mailer({"role": "processor"}), served, notice("2026-01-01")]), object.union_n([mailer({"role": "processor", "access_from": ["US"]}), served, notice("2026-01-01"), staff]), "suppliers/mailer/access_from/US")
}

test_fails_when_data_that_is_there_gets_a_purpose_more if {
	before := mailboxes({})
	judged(before, object.union(before, newsletter({})), "purposes/newsletter").deny == {{"path": [], "text": "data that is there already gets a purpose more, and no privacy notice was brought up to date with the change"}}
}

test_passes_when_the_new_purpose_stands_in_a_newer_notice if {
	before := object.union(mailboxes({}), {"privacy_notices": {"web": {"covers": ["other"], "updated": "2026-01-01"}}})
	passes(before, object.union_n([mailboxes({}), newsletter({}), notice("2026-02-01")]), "purposes/newsletter")
}

test_not_applicable_to_data_that_comes_with_its_purpose if {
	inapplicable({"datasets": {"other": {"countries": ["DE"]}}}, object.union(mailboxes({}), newsletter({})), "purposes/newsletter")
}

test_not_applicable_to_a_purpose_that_goes_or_changes_otherwise if {
	inapplicable(object.union(mailboxes({}), newsletter({})), mailboxes({}), "purposes/newsletter")
	inapplicable(newsletter({"double_opt_in": true}), newsletter({"double_opt_in": false}), "purposes/newsletter/double_opt_in")
}

test_not_applicable_to_what_no_notice_tells if {
	every field in ["deletion", "reason", "in_backups"] {
		sides := {"deletion": ["manual", "automatic"], "reason": [{"en": "a"}, {"en": "b"}], "in_backups": ["P1D", "P2D"]}[field]
		addresses := {"deletion": "datasets/mailboxes/retention/deletion", "reason": "datasets/mailboxes/retention/reason", "in_backups": "datasets/mailboxes/retention/in_backups"}
		inapplicable(mailboxes({"retention": {field: sides[0]}}), mailboxes({"retention": {field: sides[1]}}), addresses[field])
	}
	every field in ["checked", "tia", "listed_as", "systematic"] {
		sides := {"checked": ["2026-01-01", "2026-02-01"], "tia": ["2026-01-01", "2026-02-01"], "listed_as": ["a", "b"], "systematic": [true, false]}[field]
		addresses := {"checked": "suppliers/mailer/transfer/checked", "tia": "suppliers/mailer/transfer/tia", "listed_as": "suppliers/mailer/transfer/listed_as", "systematic": "suppliers/mailer/transfer/systematic"}
		inapplicable(mailer({"role": "processor", "transfer": {field: sides[0]}}), mailer({"role": "processor", "transfer": {field: sides[1]}}), addresses[field])
	}
}

test_not_applicable_to_those_who_handle_no_data_of_people if {
	inapplicable(mailer({"role": "supplier", "countries": ["DE"]}), mailer({"role": "supplier", "countries": ["DE", "US"]}), "suppliers/mailer/countries/US")
	inapplicable({"datasets": {"logs": {"personal": "none", "countries": ["DE"]}}}, {"datasets": {"logs": {"personal": "none", "countries": ["DE", "US"]}}}, "datasets/logs/countries/US")
	inapplicable({"datasets": {"logs": {"personal": {"categories": []}, "countries": ["DE"]}}}, {"datasets": {"logs": {"personal": {"categories": []}, "countries": ["DE", "US"]}}}, "datasets/logs/countries/US")
}

test_judges_a_purpose_by_its_own_notice if {
	before := object.union_n([newsletter({"basis": "contract"}), notice("2026-01-01"), other("2026-01-01")])
	fails(before, object.union_n([newsletter({"basis": ["contract", "consent"]}), notice("2026-01-01"), other("2026-02-01")]), "purposes/newsletter/basis/consent")
	passes(before, object.union_n([newsletter({"basis": ["contract", "consent"]}), notice("2026-02-01"), other("2026-01-01")]), "purposes/newsletter/basis/consent")
}

test_judges_data_by_the_notices_of_its_purposes_alone if {
	both := object.union(newsletter({}), {"purposes": {"employment": {"basis": "contract"}}})
	before := object.union_n([mailboxes({"countries": ["DE"]}), both, notice("2026-01-01"), staff("2026-01-01")])
	fails(before, object.union_n([mailboxes({"countries": ["DE", "AT"]}), both, notice("2026-01-01"), staff("2026-02-01")]), "datasets/mailboxes/countries/AT")
}

test_not_applicable_to_a_purpose_that_takes_a_signal if {
	before := object.union(mailboxes({}), newsletter({"signals": []}))
	inapplicable(before, object.union(mailboxes({}), newsletter({"signals": ["gpc"]})), "purposes/newsletter/signals/gpc")
}

other(day) := {"privacy_notices": {"staff": {"covers": ["employment"], "updated": day}}}

staff(day) := {"privacy_notices": {"staff": {"covers": ["employment"], "updated": day}}}
