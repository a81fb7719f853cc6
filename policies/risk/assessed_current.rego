# METADATA
# title: Risks are assessed in time
# description: A risk says how often it is assessed and when it was last done, and the assessment is not overdue. ISO/IEC 27001 requires assessments at planned intervals and when significant changes occur.
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 8.2
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 6.1
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso20000:6.1#stated", "iso27001:8.2#stated"]
#   remediation: "Assess the risk and set `assessed: {every: …, last: …}`."
package trustcap.risk.assessed_current

deny contains {"path": ["assessed"], "text": "nothing says that the assessment of the risk takes place"} if not input.assessed

deny contains {"path": ["assessed", "every"], "text": "nothing says how often the assessment of the risk takes place"} if {
	input.assessed
	not input.assessed.every
}

deny contains {"path": ["assessed", "last"], "text": "nothing says when the assessment of the risk last took place"} if {
	input.assessed
	not input.assessed.last
}

deny contains {"path": ["assessed", "last"], "text": "the assessment of the risk was due on {day}", "args": {"day": input.assessed.due}} if data.today > input.assessed.due
