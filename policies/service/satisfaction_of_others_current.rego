# METADATA
# title: The satisfaction of employees and partners is measured in time
# description: Where employees or partners are asked how content they are, it is stated how often and when last, and the survey is not overdue. Those who serve customers know first what does not work.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.3.2
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: ["itil4:workforce-and-talent-management#stated", "trust:T4.5#stated"]
#   remediation: "Hold the survey and set its `every` and `last`."
package trustcap.service.satisfaction_of_others_current

import data.trustcap.lib.service

applies if {
	service.in_use
	count(others) > 0
}

others.employees := input.satisfaction.employees

others.partners := input.satisfaction.partners

deny contains {"path": ["satisfaction", group, "every"], "text": "nothing says how often this group is asked"} if {
	applies
	some group, survey in others
	not survey.every
}

deny contains {"path": ["satisfaction", group, "last"], "text": "nothing says when this group was last asked"} if {
	applies
	some group, survey in others
	not survey.last
}

deny contains {"path": ["satisfaction", group, "last"], "text": "the survey of this group was due on {day}", "args": {"day": survey.due}} if {
	applies
	some group, survey in others
	data.today > survey.due
}
