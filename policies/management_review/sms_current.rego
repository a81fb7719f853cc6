# METADATA
# title: Management reviews of the services are held in time
# description: A management review says how often it is held and when it was last done, and it is not overdue. ISO/IEC 20000-1 requires it at planned intervals.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 9.3
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso20000:9.3#stated"]
#   remediation: "Hold the review and set `held: {every: …, last: …}`."
package trustcap.management_review.sms_current

applies if input.system == "sms"

deny contains {"path": ["held"], "text": "nothing says that the management review takes place"} if {
	applies
	not input.held
}

deny contains {"path": ["held", "every"], "text": "nothing says how often the management review takes place"} if {
	applies
	input.held
	not input.held.every
}

deny contains {"path": ["held", "last"], "text": "nothing says when the management review last took place"} if {
	applies
	input.held
	not input.held.last
}

deny contains {"path": ["held", "last"], "text": "the management review was due on {day}", "args": {"day": input.held.due}} if {
	applies
	data.today > input.held.due
}
