# METADATA
# title: Problems are classified and prioritized
# description: The process says by which criteria problems are classified and given a priority. ISO/IEC 20000-1 requires both.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.6.3
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso20000:8.6.3#stated", "itil4:problem-management#stated"]
#   remediation: "Describe the criteria in `classification`."
package trustcap.management.problem_classified

applies if input.id == "problem"

deny contains {"path": ["classification"], "text": "nothing says by which criteria cases are classified and prioritized"} if {
	applies
	not input.classification
}
