package trustcap.transition.classification_lowered_test

import data.trustcap.transition.classification_lowered as rule

levels := {"classification": {"public": {"rank": 0}, "confidential": {"rank": 2}, "secret": {"rank": 2}}}

given(level) := object.union(levels, {"datasets": {"mailboxes": {"classification": level, "countries": ["DE"]}}})

address := "datasets/mailboxes/classification"

with_notice(sections, of, to) := object.union(sections, {"announcements": {"notice": object.union({"announced": "2026-10-01", "effective": "2026-12-01", "basis": {"kind": "contract-clause", "ref": "SLA 9"}, "rights": ["object"]}, {"of": of, "to": to})}})

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

test_fails_when_the_level_is_lower if {
	judged(given("confidential"), given("public"), address).deny == {{"path": [], "text": "the data was classified as {before}, the level is lower now, and no announcement covers that", "args": {"before": "confidential"}}}
}

test_fails_when_no_level_stands_any_more if {
	fails(given("confidential"), object.union(levels, {"datasets": {"mailboxes": {"countries": ["DE"]}}}), address)
}

test_fails_when_the_level_is_ranked_lower if {
	judged(levels, object.union(levels, {"classification": {"secret": {"rank": 1}}}), "classification/secret/rank").deny == {{"path": [], "text": "the level had the rank {before} and has the rank {after} now, and no announcement covers that", "args": {"before": 2, "after": 1}}}
}

test_passes_when_announced if {
	passes(given("confidential"), with_notice(given("public"), address, "public"), address)
	passes(levels, with_notice(object.union(levels, {"classification": {"secret": {"rank": 1}}}), "classification/secret/rank", "1"), "classification/secret/rank")
}

test_boundary_the_same_rank_is_not_applicable if {
	inapplicable(given("confidential"), given("secret"), address)
	inapplicable(given("public"), given("secret"), address)
	inapplicable(levels, object.union(levels, {"classification": {"secret": {"rank": 3}}}), "classification/secret/rank")
}

test_judges_the_levels_of_their_own_side if {
	before := given("public")
	after := object.union(given("confidential"), {"classification": {"confidential": {"rank": -1}}})
	fails(before, after, address)
}

test_not_applicable_to_other_changes if {
	inapplicable(named("confidential", "DE"), named("public", "AT"), "datasets/mailboxes/countries/AT")
	inapplicable(object.union(levels, {"classification": {"secret": {"rank": 2, "disclose": "public"}}}), object.union(levels, {"classification": {"secret": {"rank": 1, "disclose": "internal"}}}), "classification/secret/disclose")
	inapplicable(given("confidential"), levels, "datasets/mailboxes")
	inapplicable(object.union(given("confidential"), {"datasets": {"mailboxes": {"countries": ["DE"]}}}), object.union(given("confidential"), {"datasets": {"mailboxes": {"countries": []}}}), "datasets/mailboxes/countries/DE")
}

test_boundary_a_level_ranked_the_same_is_not_applicable if {
	change := trustcap.transition(levels, object.union(levels, {"classification": {"secret": {"rank": 1}}}), "classification/secret/rank")
	not rule.applies with input as object.union(change, {"is": {"classification": {"rank": 2}}})
}

test_not_applicable_to_criteria_of_a_procedure if {
	inapplicable(procedure({"classification": {"en": "By impact."}}), procedure({}), "management/change/classification")
}

named(level, title) := object.union(given(level), {"datasets": {"mailboxes": {"countries": [title]}}})

procedure(fields) := {"management": {"change": object.union({"owner": "board"}, fields)}}
