# METADATA
# title: Improvements are chosen by criteria
# description: The process for improvement states by which criteria opportunities are evaluated. ISO/IEC 20000-1 requires such criteria, among them what an opportunity brings to the services.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 10.2
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso20000:10.2#stated", "itil4:continual-improvement#stated", "trust:T4.4#stated"]
#   remediation: "Describe the criteria in `criteria`."
package trustcap.management.improvement_criteria

applies if input.id == "improvement"

deny contains {"path": ["criteria"], "text": "nothing says by which criteria opportunities for improvement are evaluated"} if {
	applies
	not input.criteria
}
