package trustcap.transition.wording_versioned_test

import data.trustcap.transition.wording_versioned as rule

given(fields) := {"purposes": {"newsletter": object.union({"basis": "consent"}, fields)}}

asked(version, text) := given({"asked": {"wording": {"version": version, "text": {"en": text}}}})

test_fails_when_the_wording_changes_under_its_version if {
	rule.deny == {{"path": [], "text": "the wording of the consent has the version {version} still", "args": {"version": 3}}} with input as trustcap.transition(asked(3, "Yes"), asked(3, "Yes, please"), "purposes/newsletter/asked/wording/text")
	count(rule.deny) == 1 with input as trustcap.transition(asked(3, "Yes"), asked(2, "Yes, please"), "purposes/newsletter/asked/wording/text")
}

test_fails_when_what_is_consented_to_changes if {
	every field, sides in {
		"description": [{"en": "News"}, {"en": "Offers"}], "nature": ["communication", "advertising"], "default": ["denied", "granted"],
		"choice": ["opt-in", "opt-out"],
	} {
		count(rule.deny) == 1 with input as trustcap.transition(object.union(asked(3, "Yes"), given({field: sides[0]})), object.union(asked(3, "Yes"), given({field: sides[1]})), address_of(field))
	}
	count(rule.deny) == 1 with input as trustcap.transition(asked(3, "Yes"), object.union(asked(3, "Yes"), given({"basis": ["consent", "contract"]})), "purposes/newsletter/basis/contract")
	count(rule.deny) == 1 with input as trustcap.transition(asked(3, "Yes"), object.union(asked(3, "Yes"), given({"regions": {"DE": "granted"}})), "purposes/newsletter/regions/DE")
	count(rule.deny) == 1 with input as trustcap.transition(asked(3, "Yes"), object.union(asked(3, "Yes"), given({"marketing": {"channel": "email"}})), "purposes/newsletter/marketing/channel")
	count(rule.deny) == 1 with input as trustcap.transition(asked(3, "Yes"), object.union(asked(3, "Yes"), given({"device": {"access": true}})), "purposes/newsletter/device/access")
}

address_of(field) := {"description": "purposes/newsletter/description", "nature": "purposes/newsletter/nature", "default": "purposes/newsletter/default", "choice": "purposes/newsletter/choice"}[field]

test_not_applicable_to_other_changes_under_a_version if {
	before := object.union(asked(3, "Yes"), given({"double_opt_in": true}))
	not rule.applies with input as trustcap.transition(before, object.union(asked(3, "Yes"), given({"double_opt_in": false})), "purposes/newsletter/double_opt_in")
}

test_fails_without_a_version if {
	rule.deny == {{"path": [], "text": "it rests on consent, and no version of the wording tells old consents from new ones"}} with input as trustcap.transition(given({"description": {"en": "News"}}), given({"description": {"en": "Offers"}}), "purposes/newsletter/description")
	count(rule.deny) == 1 with input as trustcap.transition(asked(3, "Yes"), given({"asked": {"wording": {"text": {"en": "Oh yes"}}}}), "purposes/newsletter/asked/wording/text")
}

test_boundary_passes_with_the_next_version if {
	change := trustcap.transition(asked(3, "Yes"), asked(4, "Yes, please"), "purposes/newsletter/asked/wording/text")
	rule.applies with input as change
	count(rule.deny) == 0 with input as change
}

test_passes_with_the_first_version if {
	change := trustcap.transition(given({"description": {"en": "News"}}), object.union(asked(1, "Yes"), given({"description": {"en": "Offers"}})), "purposes/newsletter/description")
	rule.applies with input as change
	count(rule.deny) == 0 with input as change
}

test_not_applicable_without_consent_before if {
	not rule.applies with input as trustcap.transition({"purposes": {"newsletter": {"basis": "contract", "description": {"en": "News"}}}}, {"purposes": {"newsletter": {"basis": "consent", "description": {"en": "Offers"}}}}, "purposes/newsletter/description")
}

test_not_applicable_to_other_changes if {
	not rule.applies with input as trustcap.transition(given({"double_opt_in": true}), given({"double_opt_in": false}), "purposes/newsletter/double_opt_in")
	not rule.applies with input as trustcap.transition(asked(3, "Yes"), asked(4, "Yes"), "purposes/newsletter/asked/wording/version")
	not rule.applies with input as trustcap.transition(given({"device": {"reason": {"en": "a"}}}), given({"device": {"reason": {"en": "b"}}}), "purposes/newsletter/device/reason")
	not rule.applies with input as trustcap.transition(given({}), {"purposes": {"other": {"basis": "consent"}}}, "purposes/newsletter")
}
