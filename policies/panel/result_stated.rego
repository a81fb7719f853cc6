# METADATA
# title: It is stated what a panel showed
# description: After a panel was held, its result is stated. Who gives time wants to see what came of it, and who decides needs it.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.3.2
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: ["trust:T2.2#stated"]
#   remediation: "Describe the result in `result`."
package trustcap.panel.result_stated

applies if input.held.last

deny contains {"path": ["result"], "text": "the panel was held, and nothing says what it showed"} if {
	applies
	not input.result
}
