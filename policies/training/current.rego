# METADATA
# title: Training is held in time
# description: A training says how often it is held and when it was last done, and it is not overdue. ISO/IEC 27001 requires regular updates of awareness and training.
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.6.3
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 7.3
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 7.3
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso20000:7.3#stated", "iso27001:7.3#stated", "iso27001:A.6.3#stated", "trust:T8.1#stated"]
#   remediation: "Hold the training and set `held: {every: …, last: …}`."
package trustcap.training.current

deny contains {"path": ["held"], "text": "nothing says that the training takes place"} if not input.held

deny contains {"path": ["held", "every"], "text": "nothing says how often the training takes place"} if {
	input.held
	not input.held.every
}

deny contains {"path": ["held", "last"], "text": "nothing says when the training last took place"} if {
	input.held
	not input.held.last
}

deny contains {"path": ["held", "last"], "text": "the training was due on {day}", "args": {"day": input.held.due}} if data.today > input.held.due
