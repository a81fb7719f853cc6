# METADATA
# title: Support times say by which clock they run
# description: The times of a priority say whether they run around the clock, in service hours or on working days. Otherwise four hours can end in the night or after the weekend.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.3.3
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.6.1
# custom:
#   severity: medium
#   force: own
#   certainty: clear
#   controls: ["itil4:incident-management#stated", "trust:T5.3#stated"]
#   remediation: Set `clock` of the priority to `around-the-clock`, `service-hours` or `working-days`.
package trustcap.service.priorities_clock

applies if count(timed) > 0

timed contains id if {
	some id, priority in input.support.priorities
	priority.respond
}

timed contains id if {
	some id, priority in input.support.priorities
	priority.resolve
}

deny contains {"path": ["support", "priorities", id, "clock"], "text": "times are stated, and nothing says by which clock they run"} if {
	some id in timed
	not input.support.priorities[id].clock
}
