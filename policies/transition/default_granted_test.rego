package trustcap.transition.default_granted_test

import data.trustcap.transition.default_granted as rule

given(fields) := {"purposes": {"newsletter": fields}}

test_fails_when_a_consent_is_presumed if {
	rule.deny == {{"path": [], "text": "it rests on consent (Art. 4(11) and Art. 7 GDPR), and it is on before the person chooses"}} with input as trustcap.transition(given({"basis": "consent", "default": "denied"}), given({"basis": "consent", "default": "granted"}), "purposes/newsletter/default")
}

test_fails_when_the_device_is_used_at_once if {
	rule.deny == {{"path": [], "text": "what is stored on or read from the device needs consent beforehand (§ 25(1) TDDDG), and it is on before the person chooses"}} with input as trustcap.transition(given({"basis": "consent", "device": {"access": true}, "default": "denied"}), given({"basis": "consent", "device": {"access": true}, "default": "granted"}), "purposes/newsletter/default")
	count(rule.deny) == 1 with input as trustcap.transition(given({"basis": "contract", "device": {"access": true}, "default": "denied"}), given({"basis": "contract", "device": {"access": true}, "default": "granted"}), "purposes/newsletter/default")
}

test_fails_on_another_basis if {
	rule.deny == {{"path": [], "text": "it was off until the person chose and is on now, while by default only what the purpose needs is processed (Art. 25(2) GDPR)"}} with input as trustcap.transition(given({"basis": "legitimate-interest", "default": "denied"}), given({"basis": "legitimate-interest", "default": "granted"}), "purposes/newsletter/default")
}

test_fails_in_a_country if {
	count(rule.deny) == 1 with input as trustcap.transition(given({"basis": "consent"}), given({"basis": "consent", "regions": {"DE": "granted"}}), "purposes/newsletter/regions/DE")
}

test_fails_although_announced if {
	sections := object.union(given({"basis": "consent", "default": "granted"}), {"announcements": {"on": {"of": "purposes/newsletter/default", "to": "granted", "announced": "2026-10-01", "effective": "2026-12-01", "basis": {"kind": "free-of-effect"}}}})
	change := trustcap.transition(given({"basis": "consent", "default": "denied"}), sections, "purposes/newsletter/default")
	change.announcement.to == "granted"
	count(rule.deny) == 1 with input as change
}

test_not_applicable_when_switched_off if {
	not rule.applies with input as trustcap.transition(given({"default": "granted"}), given({"default": "denied"}), "purposes/newsletter/default")
	not rule.applies with input as trustcap.transition(given({"regions": {"US": "granted"}}), given({"regions": {"US": "denied"}}), "purposes/newsletter/regions/US")
	not rule.applies with input as trustcap.transition(given({"regions": {"US": "granted"}, "default": "denied"}), given({"default": "denied"}), "purposes/newsletter/regions/US")
}

test_passes_nothing_else_by if {
	not rule.applies with input as trustcap.transition(given({"default": "denied", "choice": "opt-in"}), given({"default": "granted", "choice": "opt-out"}), "purposes/newsletter/choice")
}

test_not_applicable_to_what_is_on_beside_it if {
	every fields in [{"basis": "consent"}, {"basis": "contract"}, {"device": {"access": true}}] {
		before := given(object.union(fields, {"default": "denied", "choice": "opt-in"}))
		after := given(object.union(fields, {"default": "granted", "choice": "opt-out"}))
		not rule.applies with input as trustcap.transition(before, after, "purposes/newsletter/choice")
		named := object.union(fields, {"regions": {"DE": "granted"}})
		not rule.applies with input as trustcap.transition(given(named), given(object.union(named, {"recipients": [{"name": "DE"}]})), "purposes/newsletter/recipients/DE")
	}
}
