# METADATA
# title: The decisions of reviews of the services are recorded
# description: A management review that was held records its decisions and where its minutes stand. ISO/IEC 20000-1 requires results that contain decisions on improvement and changes.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 9.3
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso20000:9.3#stated"]
#   remediation: "State `decisions` and `report`."
package trustcap.management_review.sms_decisions_recorded

applies if {
	input.system == "sms"
	input.held.last
}

deny contains {"path": ["decisions"], "text": "no decisions of the management review are recorded"} if {
	applies
	not input.decisions
}

deny contains {"path": ["report"], "text": "nothing says where the minutes of the management review stand"} if {
	applies
	not input.report
}
