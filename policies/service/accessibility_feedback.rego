# METADATA
# title: Barriers can be reported
# description: A service for consumers says where barriers are reported. Those who meet a barrier know it better than any test.
# related_resources:
#   - ref: https://www.gesetze-im-internet.de/bfsg/__14.html
#     description: § 14 BFSG
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: ["trust:T2.4#stated"]
#   remediation: Name the contact in `accessibility/feedback`.
package trustcap.service.accessibility_feedback

import data.trustcap.lib.service

applies if service.serves_consumers

deny contains {"path": ["accessibility", "feedback"], "text": "consumers are served, and nothing says where barriers are reported"} if {
	applies
	not input.accessibility.feedback
}
