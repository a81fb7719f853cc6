# METADATA
# title: A person is reachable at the hours of the highest urgency
# description: Where the most urgent requests are worked on around the clock, an open channel with a person is there around the clock too. A clock that runs at night while nobody answers misleads.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.6.1
# custom:
#   severity: medium
#   force: own
#   certainty: clear
#   controls: ["itil4:service-desk#stated", "trust:T5.4#stated"]
#   remediation: "Add a channel with `human: true` and `hours: \"24/7\"`, or change the clock of `support/priorities/P1`."
package trustcap.service.priority_one_human

import data.trustcap.lib.service

applies if {
	service.in_use
	around_the_clock
}

around_the_clock if input.support.priorities.P1.clock == "around-the-clock"

around_the_clock if input.support.priorities.P1.hours.always

always_staffed if {
	some channel in service.staffed
	channel.hours.always
}

deny contains {"path": ["support", "priorities", "P1"], "text": "P1 runs around the clock, and no channel with a person is open around the clock"} if {
	applies
	not always_staffed
}
