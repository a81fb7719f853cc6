package trustcap.transition.logs_kept_longer_test

import data.trustcap.transition.logs_kept_longer as rule

service(logging) := {"services": {"webmail": {"title": "Webmail", "security": {"mfa": "required", "logging": logging}}}}

own(logging) := {"security": {"logging": logging}}

in_service := "services/webmail/security/logging/kept"

in_own := "security/logging/kept"

longer := {{"path": [], "text": "logs were kept for {before} and are to be kept for {after}, and no announcement covers that", "args": {"before": {"text": "P90D", "min_s": 7776000, "max_s": 7776000}, "after": {"text": "P91D", "min_s": 7862400, "max_s": 7862400}}}}

test_boundary_a_day_longer_fails if {
	rule.deny == longer with input as trustcap.transition(service({"kept": "P90D"}), service({"kept": "P91D"}), in_service)
	rule.deny == longer with input as trustcap.transition(own({"kept": "P90D"}), own({"kept": "P91D"}), in_own)
}

test_passes_when_announced if {
	change := trustcap.transition(own({"kept": "P90D"}), object.union(own({"kept": "P91D"}), {"announcements": {"logs": {"of": in_own, "to": "P91D", "announced": "2026-10-01", "effective": "2026-12-01", "basis": {"kind": "law", "ref": "§ 165 TKG"}, "rights": ["object"]}}}), in_own)
	rule.applies with input as change
	count(rule.deny) == 0 with input as change
}

test_not_applicable_when_kept_as_long_or_shorter if {
	not rule.applies with input as trustcap.transition(service({"kept": "P90D"}), service({"kept": "P89D"}), in_service)
	not rule.applies with input as trustcap.transition(own({"kept": "P90D"}), own({"kept": "P89D"}), in_own)
	not rule.applies with input as trustcap.transition(own({"protected": true}), own({"kept": "P89D", "protected": true}), in_own)
	not rule.applies with input as trustcap.transition(own({"kept": "P89D", "protected": true}), own({"protected": true}), in_own)
}

test_not_applicable_to_other_changes if {
	not rule.applies with input as trustcap.transition(own({"kept": "P90D", "protected": true}), own({"kept": "P91D"}), "security/logging/protected")
	not rule.applies with input as trustcap.transition({"services": {"webmail": {"title": "Webmail", "security": {"mfa": "required", "logging": {"kept": "P90D"}}}}}, {"services": {"webmail": {"title": "Webmail", "security": {"logging": {"kept": "P91D"}}}}}, "services/webmail/security/mfa")
}

test_boundary_the_same_in_other_words_is_no_change if {
	not rule.applies with input as trustcap.transition(own({"kept": "P7D"}), own({"kept": "P1W"}), in_own)
	not rule.applies with input as trustcap.transition(service({"kept": "P1W"}), service({"kept": "P7D"}), in_service)
}

test_not_applicable_to_other_periods if {
	not rule.applies with input as trustcap.transition({"datasets": {"mail": {"retention": {"period": "P90D"}}}}, {"datasets": {"mail": {"retention": {"period": "P91D"}}}}, "datasets/mail/retention/period")
	not rule.applies with input as trustcap.transition({"security": {"endpoints": {"patch_within": "P90D"}}}, {"security": {"endpoints": {"patch_within": "P91D"}}}, "security/endpoints/patch_within")
}
