# METADATA
# title: Promises were reviewed within the last year
# description: Somebody has looked at each promise within the last year and found that it still holds, and the day is stated. A pitch that nobody checks drifts away from the service.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.3.3
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: ["itil4:service-level-management#stated", "trust:T1.3#stated"]
#   remediation: Review the promise and set its `reviewed` to the day.
package trustcap.service.promise_reviewed

import data.trustcap.lib.service

applies if {
	service.customer_facing
	input.promise
}

deny contains {"path": ["promise", id, "reviewed"], "text": "nothing says when the promise was last reviewed"} if {
	applies
	some id, promise in input.promise
	not promise.reviewed
}

deny contains {"path": ["promise", id, "reviewed"], "text": "the promise was last reviewed on {day}, more than a year ago", "args": {"day": promise.reviewed}} if {
	applies
	some id, promise in input.promise
	promise.reviewed < data.year_ago
}
