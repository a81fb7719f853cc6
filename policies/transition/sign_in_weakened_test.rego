package trustcap.transition.sign_in_weakened_test

import data.trustcap.transition.sign_in_weakened as rule

given(mfa) := {"services": {"webmail": {"title": "Webmail", "security": {"mfa": mfa, "logging": {"kept": "P1D"}}}}}

none := {"services": {"webmail": {"title": "Webmail", "security": {"logging": {"kept": "P2D"}}}}}

address := "services/webmail/security/mfa"

with_notice(sections, of, to) := object.union(sections, {"announcements": {"notice": object.union({"announced": "2026-10-01", "effective": "2026-12-01", "basis": {"kind": "contract-clause", "ref": "SLA 9"}, "rights": ["object"]}, {"of": of, "to": to})}})

covered(change) if {
	rule.applies with input as change
	count(rule.deny) == 0 with input as change
}

test_fails_when_the_factor_is_less if {
	rule.deny == {{"path": [], "text": "a second factor was {before} at sign-in and is less now, and no announcement covers that", "args": {"before": {"word": "required", "field": "mfa"}}}} with input as trustcap.transition(given("required"), given("optional"), address)
	count(rule.deny) == 1 with input as trustcap.transition(given("optional"), given("none"), address)
	count(rule.deny) == 1 with input as trustcap.transition(given("required"), given("none"), address)
}

test_fails_when_nothing_is_said_any_more if {
	count(rule.deny) == 1 with input as trustcap.transition(given("required"), none, address)
	count(rule.deny) == 1 with input as trustcap.transition(given("optional"), none, address)
}

test_passes_when_announced if {
	covered(trustcap.transition(given("required"), with_notice(given("optional"), address, "optional"), address))
}

test_not_applicable_when_as_strong_or_stronger if {
	not rule.applies with input as trustcap.transition(given("none"), given("optional"), address)
	not rule.applies with input as trustcap.transition(given("optional"), given("required"), address)
	not rule.applies with input as trustcap.transition(none, given("none"), address)
	not rule.applies with input as trustcap.transition(given("none"), none, address)
}

test_not_applicable_to_other_changes if {
	not rule.applies with input as trustcap.transition(given("required"), none, "services/webmail/security/logging/kept")
	not rule.applies with input as trustcap.transition(given("required"), {"services": {"webmail": {"title": "Webmail"}}}, "services/webmail/security/logging/kept")
	not rule.applies with input as trustcap.transition(given("required"), {"services": {"webmail": {"title": "Webmail", "security": {"mfa": "none", "logging": {"kept": "P3D"}}}}}, "services/webmail/security/logging/kept")
}
