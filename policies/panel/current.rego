# METADATA
# title: Users are asked or observed in time
# description: A panel says how often its users are asked or observed and when it was last done, and it is not overdue. Experience with a service ages as fast as the service changes.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.3.2
# custom:
#   severity: medium
#   force: own
#   certainty: clear
#   controls: ["itil4:relationship-management#stated", "trust:T2.2#stated"]
#   remediation: "Ask the users and set `held: {every: …, last: …}`."
package trustcap.panel.current

deny contains {"path": ["held"], "text": "nothing says that the survey or observation of users takes place"} if not input.held

deny contains {"path": ["held", "every"], "text": "nothing says how often the survey or observation of users takes place"} if {
	input.held
	not input.held.every
}

deny contains {"path": ["held", "last"], "text": "nothing says when the survey or observation of users last took place"} if {
	input.held
	not input.held.last
}

deny contains {"path": ["held", "last"], "text": "the survey or observation of users was due on {day}", "args": {"day": input.held.due}} if data.today > input.held.due
