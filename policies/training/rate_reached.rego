# METADATA
# title: The training reached the share intended
# description: A training that was held says which share of its audience it reached and which share was intended, and reached it. ISO/IEC 27001 speaks of everybody; the figures show how far that came, and holding to them is trustcap's own rule.
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.6.3
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 7.3
# custom:
#   severity: medium
#   force: own
#   certainty: clear
#   controls: ["iso27001:A.6.3#stated", "trust:T8.1#stated"]
#   remediation: "Set `rate` and `target`, and train those who are missing."
package trustcap.training.rate_reached

applies if input.held.last

share.rate if is_number(input.rate)

share.target if is_number(input.target)

deny contains {"path": ["rate"], "text": "nothing says which share of the audience was trained"} if {
	applies
	not share.rate
}

deny contains {"path": ["target"], "text": "nothing says which share of the audience is to be trained"} if {
	applies
	not share.target
}

deny contains {"path": ["rate"], "text": "{rate} of the audience were trained, and {target} are intended", "args": {"rate": {"percent": input.rate}, "target": {"percent": input.target}}} if {
	applies
	input.rate < input.target
}
