package trustcap.transition.logs_kept_shorter_test

import data.trustcap.transition.logs_kept_shorter as rule

service(logging) := {"services": {"webmail": {"title": "Webmail", "security": {"mfa": "required", "logging": logging}}}}

own(logging) := {"security": {"logging": logging}}

in_service := "services/webmail/security/logging/kept"

in_own := "security/logging/kept"

p90d := {"text": "P90D", "min_s": 7776000, "max_s": 7776000}

p89d := {"text": "P89D", "min_s": 7689600, "max_s": 7689600}

shortened := {{"path": [], "text": "logs were kept for {before} and are to be kept for {after}, and no announcement covers that", "args": {"before": p90d, "after": p89d}}}

gone := {{"path": [], "text": "logs were kept for {before}, and no period stands any more", "args": {"before": p90d}}}

announced(sections, of, to) := object.union(sections, {"announcements": {"logs": {"of": of, "to": to, "announced": "2026-10-01", "effective": "2026-12-01", "basis": {"kind": "free-of-effect"}}}})

test_boundary_a_day_shorter_fails if {
	rule.deny == shortened with input as trustcap.transition(service({"kept": "P90D"}), service({"kept": "P89D"}), in_service)
	rule.deny == shortened with input as trustcap.transition(own({"kept": "P90D"}), own({"kept": "P89D"}), in_own)
}

test_fails_when_no_period_stands_any_more if {
	rule.deny == gone with input as trustcap.transition(service({"kept": "P90D", "events": ["sign-in"]}), service({"events": ["sign-in"]}), in_service)
	rule.deny == gone with input as trustcap.transition(own({"kept": "P90D", "protected": true}), own({"protected": true}), in_own)
}

test_passes_when_announced if {
	every change in [
		trustcap.transition(service({"kept": "P90D"}), announced(service({"kept": "P89D"}), in_service, "P89D"), in_service),
		trustcap.transition(service({"kept": "P90D", "events": ["sign-in"]}), announced(service({"events": ["sign-in"]}), in_service, "removed"), in_service),
	] {
		rule.applies with input as change
		count(rule.deny) == 0 with input as change
	}
}

test_not_applicable_when_kept_as_long_or_longer if {
	not rule.applies with input as trustcap.transition(service({"kept": "P90D"}), service({"kept": "P91D"}), in_service)
	not rule.applies with input as trustcap.transition(own({"kept": "P90D"}), own({"kept": "P91D"}), in_own)
	not rule.applies with input as trustcap.transition(service({"events": ["sign-in"]}), service({"kept": "P1D", "events": ["sign-in"]}), in_service)
}

test_not_applicable_to_other_changes if {
	not rule.applies with input as trustcap.transition(own({"kept": "P90D", "protected": true}), own({"kept": "P89D", "protected": false}), "security/logging/protected")
	not rule.applies with input as trustcap.transition(own({"kept": "P90D", "protected": true}), own({"kept": "P89D"}), "security/logging/protected")
	not rule.applies with input as trustcap.transition({"services": {"webmail": {"title": "Webmail", "security": {"mfa": "required", "logging": {"kept": "P90D"}}}}}, {"services": {"webmail": {"title": "Webmail", "security": {"logging": {"kept": "P89D"}}}}}, "services/webmail/security/mfa")
}

test_boundary_the_same_in_other_words_is_no_change if {
	not rule.applies with input as trustcap.transition(own({"kept": "P7D"}), own({"kept": "P1W"}), in_own)
	not rule.applies with input as trustcap.transition(service({"kept": "P1W"}), service({"kept": "P7D"}), in_service)
}

test_not_applicable_to_other_periods if {
	not rule.applies with input as trustcap.transition({"datasets": {"mail": {"retention": {"period": "P90D"}}}}, {"datasets": {"mail": {"retention": {"period": "P89D"}}}}, "datasets/mail/retention/period")
	not rule.applies with input as trustcap.transition({"security": {"endpoints": {"patch_within": "P90D"}}}, {"security": {"endpoints": {"patch_within": "P89D"}}}, "security/endpoints/patch_within")
}
