# METADATA
# title: "A classification is lowered only by a decision that is told"
# description: "A lower level takes protection away. This is trustcap's own rule, drawn from ISO/IEC 27001 A.5.12 and A.5.13: who answers for the data decides it, and those who handle it are told before it applies."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: "ISO/IEC 27001:2022 A.5.12"
#   - ref: https://www.iso.org/standard/27001
#     description: "ISO/IEC 27001:2022 A.5.13"
# custom:
#   severity: medium
#   force: own
#   certainty: judgement
#   controls: ["iso27001:A.5.12#stated", "trust:T7.5#stated"]
#   remediation: "Keep the level, or announce the lower one in `announcements` with its basis and who approved it."
#   duty: {tell: [owner, employees], by: notice, source: "trustcap's own rule", notice: true}
package trustcap.transition.classification_lowered

applies if lower

applies if ranked

# The data set moves to a lower level, or to none.
lower if {
	input.path == ["classification"]
	data.inventory.classification[input.is.dataset.classification].rank < data.base.classification[input.was.dataset.classification].rank
}

lower if {
	input.path == ["classification"]
	input.was.dataset
	input.change == "removed"
}

# The level itself is ranked lower.
ranked if {
	input.path == ["rank"]
	input.is.classification.rank < input.was.classification.rank
}

deny contains {"path": [], "text": "the data was classified as {before}, the level is lower now, and no announcement covers that", "args": {"before": input.before}} if {
	lower
	not input.announcement
}

deny contains {"path": [], "text": "the level had the rank {before} and has the rank {after} now, and no announcement covers that", "args": {"before": input.before, "after": input.after}} if {
	ranked
	not input.announcement
}
