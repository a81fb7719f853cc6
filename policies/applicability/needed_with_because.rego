# METADATA
# title: Inclusions are justified
# description: "The statement of applicability says why each necessary control is included: a risk, a law, a contract or an established practice."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 6.1.3
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso27001:6.1.3#stated"]
#   remediation: "Say in `because` why the control is needed, for example `[risk, law]`."
package trustcap.applicability.needed_with_because

deny contains {"path": ["controls", id, "because"], "text": "{control} is needed, and nothing says why", "args": {"control": id}} if {
	some id, control in input.controls
	control.needed
	not id in justified
}

justified contains id if {
	some id, control in input.controls
	count(control.because) > 0
}

deny contains {"path": ["additional", id, "because"], "text": "{control} is needed, and nothing says why", "args": {"control": id}} if {
	some id, _ in input.additional
	not id in justified_additional
}

justified_additional contains id if {
	some id, control in input.additional
	count(control.because) > 0
}
