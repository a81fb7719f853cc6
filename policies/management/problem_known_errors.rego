# METADATA
# title: Known errors are recorded and available to support
# description: Known errors are recorded, and those who help users can look them up. ISO/IEC 20000-1 requires that up-to-date information on known errors and solutions is available.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.6.3
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso20000:8.6.3#stated", "itil4:problem-management#stated", "trust:T4.4#stated"]
#   remediation: "Record known errors for support and set `known_errors: true`."
package trustcap.management.problem_known_errors

applies if input.id == "problem"

deny contains {"path": ["known_errors"], "text": "nothing says that known errors are recorded and available to support"} if {
	applies
	not input.known_errors
}
