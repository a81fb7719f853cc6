# METADATA
# title: An improvement has an owner and a date
# description: An improvement says what prompted it, who carries it out and until when. What nobody owns does not happen, and those who suggested it notice.
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 10.1
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 10.2
# custom:
#   severity: medium
#   force: own
#   certainty: clear
#   controls: ["iso20000:10.2#stated", "iso27001:10.1#stated", "itil4:continual-improvement#stated", "trust:T4.4#stated"]
#   remediation: "State `source`, `owner` and `due`."
package trustcap.improvement.planned

deny contains {"path": ["source"], "text": "nothing says what prompted the improvement"} if not input.source

deny contains {"path": ["owner"], "text": "nothing says who carries out the improvement"} if not input.owner

deny contains {"path": ["due"], "text": "nothing says until when the improvement is done"} if {
	not input.due
	not input.done
}
