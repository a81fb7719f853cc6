# METADATA
# title: It is stated what a survey showed and what followed
# description: A survey that was held states by which method, its result and what was done about it. Who answers twice without effect does not answer a third time.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.3.2
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: ["iso20000:8.3.2#stated", "itil4:relationship-management#stated", "trust:T4.5#stated"]
#   remediation: "State `method`, `result` and `action` of the survey."
package trustcap.service.satisfaction_acted_upon

import data.trustcap.lib.service

applies if {
	service.in_use
	count(held) > 0
}

held contains group if {
	some group, survey in input.satisfaction
	survey.last
}

deny contains {"path": ["satisfaction", group, "method"], "text": "nothing says by which method was asked"} if {
	applies
	some group in held
	not input.satisfaction[group].method
}

deny contains {"path": ["satisfaction", group, "result"], "text": "nothing says what the survey showed"} if {
	applies
	some group in held
	not input.satisfaction[group].result
}

deny contains {"path": ["satisfaction", group, "action"], "text": "nothing says what followed from the survey"} if {
	applies
	some group in held
	not input.satisfaction[group].action
}
