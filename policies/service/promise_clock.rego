# METADATA
# title: Every promised time says by which clock it runs
# description: A promised time says whether it runs around the clock, in service hours or on working days. Four hours from Friday evening end on Friday night or on Monday, and only the clock tells which.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.3.3
# custom:
#   severity: medium
#   force: own
#   certainty: clear
#   controls: ["itil4:service-level-management#stated", "trust:T1.3#stated"]
#   remediation: Set `clock` of the promise to `around-the-clock`, `service-hours` or `working-days`.
package trustcap.service.promise_clock

applies if {
	some promise in input.promise
	promise.target.min_s
}

deny contains {"path": ["promise", id, "clock"], "text": "the promise of {target} does not say by which clock it runs", "args": {"target": promise.target}} if {
	some id, promise in input.promise
	promise.target.min_s
	not promise.clock
}
