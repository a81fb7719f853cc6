# METADATA
# title: Objectives can be measured
# description: Objectives have targets and a method by which it is seen whether they are reached. ISO/IEC 27001 and ISO/IEC 20000-1 require objectives that are measurable where practicable.
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 6.2
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 6.2.1
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso20000:6.2.1#stated", "iso27001:6.2#stated"]
#   remediation: "State the targets in `criteria` and the way of measuring in `method`."
package trustcap.management.objectives_measurable

applies if input.id == "objectives"

deny contains {"path": ["criteria"], "text": "no targets of the objectives are stated"} if {
	applies
	not input.criteria
}

deny contains {"path": ["method"], "text": "nothing says how it is measured whether the objectives are reached"} if {
	applies
	not input.method
}
