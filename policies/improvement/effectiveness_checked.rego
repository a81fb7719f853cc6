# METADATA
# title: The effect of improvements is checked
# description: After an improvement that followed an incident or a complaint it is checked whether it had the effect intended, and not before it was made. ISO/IEC 20000-1 speaks of evaluating improvements against their targets; the check of each single one is trustcap's own measure.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 10.2
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.6.3
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: ["iso20000:10.2#stated", "itil4:continual-improvement#stated", "trust:T4.4#stated"]
#   remediation: "Check the effect and set `effectiveness_checked` to the day."
package trustcap.improvement.effectiveness_checked

applies if {
	input.done
	input.source in {"incident", "major-incident", "security-incident", "complaint"}
}

deny contains {"path": ["effectiveness_checked"], "text": "the improvement is made, and its effect was not checked"} if {
	applies
	not input.effectiveness_checked
}

deny contains {"path": ["effectiveness_checked"], "text": "its effect was checked on {checked}, before the improvement was made on {done}", "args": {"checked": input.effectiveness_checked, "done": input.done}} if {
	applies
	input.effectiveness_checked < input.done
}
