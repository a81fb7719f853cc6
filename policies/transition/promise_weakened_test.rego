package trustcap.transition.promise_weakened_test

import data.trustcap.transition.promise_weakened as rule

given(promise) := {"services": {"webmail": {"promise": {"availability": promise}}}}

target := "services/webmail/promise/availability/target"

announced := {"announcements": {"lower": {"of": target, "to": "99.5%", "announced": "2026-10-01", "effective": "2026-12-01", "basis": {"kind": "contract-clause", "ref": "SLA 9"}, "rights": ["terminate"]}}}

test_fails_when_a_share_is_lowered if {
	rule.deny == {{"path": [], "text": "{before} was promised and {after} is promised now, and no announcement covers that", "args": {"before": {"text": "99.9%", "percent": 99.9}, "after": {"text": "99.5%", "percent": 99.5}}}} with input as trustcap.transition(given({"target": "99.9%"}), given({"target": "99.5%"}), target)
}

test_fails_when_a_time_is_lengthened if {
	count(rule.deny) == 1 with input as trustcap.transition(given({"target": "PT4H"}), given({"target": "PT4H1S"}), target)
}

test_fails_when_the_target_goes if {
	rule.deny == {{"path": [], "text": "{before} was promised and is no more, and no announcement covers that", "args": {"before": {"text": "99.9%", "percent": 99.9}}}} with input as trustcap.transition(given({"target": "99.9%", "force": "published"}), given({"force": "published"}), target)
}

test_fails_when_the_promise_goes if {
	rule.deny == {{"path": [], "text": "{before} was promised and is no more, and no announcement covers that", "args": {"before": "availability"}}} with input as trustcap.transition(given({"target": "99.9%"}), {"services": {"webmail": {"title": "Webmail"}}}, "services/webmail/promise/availability")
}

test_fails_when_the_share_is_lowered if {
	count(rule.deny) == 1 with input as trustcap.transition(given({"target": "PT4H", "share": "95%"}), given({"target": "PT4H", "share": "94.9%"}), "services/webmail/promise/availability/share")
}

test_fails_when_the_window_is_lengthened if {
	count(rule.deny) == 1 with input as trustcap.transition(given({"window": {"length": "P1M"}}), given({"window": {"length": "P1Y"}}), "services/webmail/promise/availability/window/length")
}

test_fails_when_more_is_excluded if {
	rule.deny == {{"path": [], "text": "{after} is excluded from what was promised, and no announcement covers that", "args": {"after": {"word": "force-majeure"}}}} with input as trustcap.transition(given({"excludes": ["customer-caused"]}), given({"excludes": ["customer-caused", "force-majeure"]}), "services/webmail/promise/availability/excludes/force-majeure")
}

test_fails_when_something_is_excluded_for_the_first_time if {
	count(rule.deny) == 1 with input as trustcap.transition(given({"target": "99.9%"}), given({"target": "99.9%", "excludes": ["force-majeure"]}), "services/webmail/promise/availability/excludes/force-majeure")
}

test_fails_when_it_is_no_longer_contractual if {
	count(rule.deny) == 1 with input as trustcap.transition(given({"force": "contractual"}), given({"force": "published"}), "services/webmail/promise/availability/force")
	count(rule.deny) == 1 with input as trustcap.transition(given({"force": "contractual", "target": "99.9%"}), given({"target": "99.9%"}), "services/webmail/promise/availability/force")
}

test_fails_when_the_remedy_goes_or_shrinks if {
	count(rule.deny) == 1 with input as trustcap.transition(given({"remedy": {"kind": "credit"}}), given({"remedy": "none"}), "services/webmail/promise/availability/remedy/kind")
	count(rule.deny) == 1 with input as trustcap.transition(given({"remedy": {"kind": "credit", "share": "10%"}}), given({"remedy": {"kind": "credit", "share": "9%"}}), "services/webmail/promise/availability/remedy/share")
}

test_passes_when_announced if {
	before := given({"target": "99.9%"})
	changed := trustcap.transition(before, object.union(given({"target": "99.5%"}), announced), target)
	rule.applies with input as changed
	count(rule.deny) == 0 with input as changed
}

test_passes_when_the_end_or_an_exclusion_is_announced if {
	notice := {"announced": "2026-10-01", "effective": "2026-12-01", "basis": {"kind": "free-of-effect"}}
	gone := trustcap.transition(given({"target": "99.9%"}), {"services": {"webmail": {"title": "Webmail"}}, "announcements": {"x": object.union(notice, {"of": "services/webmail/promise", "to": "removed"})}}, "services/webmail/promise/availability")
	rule.applies with input as gone
	count(rule.deny) == 0 with input as gone
	excluded := "services/webmail/promise/availability/excludes"
	less := trustcap.transition(given({"target": "99.9%"}), object.union(given({"target": "99.9%", "excludes": ["force-majeure"]}), {"announcements": {"x": object.union(notice, {"of": excluded, "to": "force-majeure"})}}), "services/webmail/promise/availability/excludes/force-majeure")
	rule.applies with input as less
	count(rule.deny) == 0 with input as less
}

test_not_applicable_when_better if {
	not rule.applies with input as trustcap.transition(given({"target": "99.5%"}), given({"target": "99.9%"}), target)
	not rule.applies with input as trustcap.transition(given({"target": "PT4H"}), given({"target": "PT3H"}), target)
	not rule.applies with input as trustcap.transition(given({"share": "94%"}), given({"share": "95%"}), "services/webmail/promise/availability/share")
	not rule.applies with input as trustcap.transition(given({"window": {"length": "P1Y"}}), given({"window": {"length": "P1M"}}), "services/webmail/promise/availability/window/length")
	not rule.applies with input as trustcap.transition(given({"excludes": ["force-majeure"]}), given({"excludes": []}), "services/webmail/promise/availability/excludes/force-majeure")
	not rule.applies with input as trustcap.transition(given({"force": "published"}), given({"force": "contractual"}), "services/webmail/promise/availability/force")
	not rule.applies with input as trustcap.transition(given({"remedy": {"kind": "credit", "share": "9%"}}), given({"remedy": {"kind": "credit", "share": "10%"}}), "services/webmail/promise/availability/remedy/share")
}

test_not_applicable_to_what_is_new if {
	not rule.applies with input as trustcap.transition({"services": {"webmail": {"title": "Webmail"}}}, given({"target": "99.9%"}), "services/webmail/promise/availability")
	not rule.applies with input as trustcap.transition(given({"force": "published"}), given({"force": "published", "target": "99.9%"}), target)
	not rule.applies with input as trustcap.transition(given({"force": "published"}), given({"force": "statutory"}), "services/webmail/promise/availability/force")
	not rule.applies with input as trustcap.transition(given({"remedy": "none"}), given({"remedy": {"kind": "credit"}}), "services/webmail/promise/availability/remedy/kind")
}

test_not_applicable_to_what_the_change_does_beside_it if {
	not rule.applies with input as trustcap.transition(given({"target": "99.9%", "method": "Probes"}), given({"target": "99.5%", "method": "Logs"}), "services/webmail/promise/availability/method")
	not rule.applies with input as trustcap.transition(given({"remedy": {"kind": "credit", "share": "10%"}}), given({"remedy": {"kind": "apology", "share": "9%"}}), "services/webmail/promise/availability/remedy/kind")
}

test_boundary_as_much_is_not_applicable if {
	not rule.applies with input as trustcap.transition(given({"target": "99.90%"}), given({"target": "99.9%"}), target)
	not rule.applies with input as trustcap.transition(given({"target": "PT60M"}), given({"target": "PT1H"}), target)
	not rule.applies with input as trustcap.transition(given({"share": "95.0%"}), given({"share": "95%"}), "services/webmail/promise/availability/share")
	not rule.applies with input as trustcap.transition(given({"window": {"length": "P12M"}}), given({"window": {"length": "P1Y"}}), "services/webmail/promise/availability/window/length")
	not rule.applies with input as trustcap.transition(given({"remedy": {"kind": "credit", "share": "10.0%"}}), given({"remedy": {"kind": "credit", "share": "10%"}}), "services/webmail/promise/availability/remedy/share")
}

test_not_applicable_to_a_channel_that_goes if {
	not rule.applies with input as trustcap.transition({"services": {"webmail": {"channels": [{"kind": "phone"}, {"kind": "email"}]}}}, {"services": {"webmail": {"channels": [{"kind": "email"}]}}}, "services/webmail/channels/phone")
}
