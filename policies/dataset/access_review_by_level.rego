# METADATA
# title: Access is reviewed as often as the level asks
# description: "A level of classification can say how often access is reviewed. This is trustcap's own rule: a data set in that level is reviewed at least as often."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.5.15
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.5.18
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: ["iso27001:A.5.18#stated"]
#   remediation: "Set `access/review/every` to the interval of the level or a shorter one."
package trustcap.dataset.access_review_by_level

asked := data.inventory.classification[input.classification].handling.review.every

applies if asked

deny contains {"path": ["access", "review", "every"], "text": "the level asks for a review of access every {asked}, and none is arranged", "args": {"asked": asked}} if {
	not input.access.review.every
}

deny contains {"path": ["access", "review", "every"], "text": "the level asks for a review of access every {asked}, and it takes place every {every}", "args": {"asked": asked, "every": input.access.review.every}} if {
	input.access.review.every.max_s > asked.max_s
}
