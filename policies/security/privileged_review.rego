# METADATA
# title: Privileged rights are reviewed in time
# description: "Privileged rights are given for a task and stay when the task is done, unless somebody looks. ISO/IEC 27001 asks in A.8.2 and A.5.18 that rights are reviewed; the interval is the organization's own."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.8.2
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.5.18
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso27001:A.8.2#stated", "iso27001:A.5.18#stated", "iso27017:9.2.3#stated", "trust:T8.3#stated"]
#   remediation: "Set `privileged/review: {every: …, last: …}`."
package trustcap.security.privileged_review

deny contains {"path": ["privileged", "review", "every"], "text": "nothing says how often the review of privileged rights takes place"} if not input.privileged.review.every

deny contains {"path": ["privileged", "review", "last"], "text": "nothing says when the review of privileged rights last took place"} if {
	input.privileged.review.every
	not input.privileged.review.last
}

deny contains {"path": ["privileged", "review", "last"], "text": "the review of privileged rights was due on {day}", "args": {"day": input.privileged.review.due}} if data.today > input.privileged.review.due
