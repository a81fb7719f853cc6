# METADATA
# title: The effect of corrective actions is checked
# description: After a corrective action it is checked whether it had the effect intended, and not before it was done. ISO/IEC 27001 and ISO/IEC 20000-1 require a review of its effectiveness.
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 10.2
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 10.1
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso20000:10.1#stated", "iso27001:10.2#stated"]
#   remediation: "Check the effect and set `effectiveness_checked` to the day."
package trustcap.nonconformity.effectiveness_checked

applies if {
	input.grade in {"major", "minor"}
	input.done
}

deny contains {"path": ["effectiveness_checked"], "text": "the corrective action is done, and its effect was not checked"} if {
	applies
	not input.effectiveness_checked
}

deny contains {"path": ["effectiveness_checked"], "text": "its effect was checked on {checked}, before the action was done on {done}", "args": {"checked": input.effectiveness_checked, "done": input.done}} if {
	applies
	input.effectiveness_checked < input.done
}
