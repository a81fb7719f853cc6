# METADATA
# title: The decisions of reviews of the ISMS are recorded
# description: A management review that was held records its decisions and where its minutes stand. ISO/IEC 27001 requires results that contain decisions on improvement and changes.
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 9.3.3
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso27001:9.3.3#stated"]
#   remediation: "State `decisions` and `report`."
package trustcap.management_review.isms_decisions_recorded

applies if {
	input.system == "isms"
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
