# METADATA
# title: Obligations are reviewed in time
# description: An obligation says how often it is reviewed and when it was last done, and the review is not overdue. ISO/IEC 27001 requires that the list is kept up to date.
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.5.31
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso27001:A.5.31#stated"]
#   remediation: "Review the obligation and set `reviewed: {every: …, last: …}`."
package trustcap.obligation.reviewed

deny contains {"path": ["reviewed"], "text": "nothing says that the review of the obligation takes place"} if not input.reviewed

deny contains {"path": ["reviewed", "every"], "text": "nothing says how often the review of the obligation takes place"} if {
	input.reviewed
	not input.reviewed.every
}

deny contains {"path": ["reviewed", "last"], "text": "nothing says when the review of the obligation last took place"} if {
	input.reviewed
	not input.reviewed.last
}

deny contains {"path": ["reviewed", "last"], "text": "the review of the obligation was due on {day}", "args": {"day": input.reviewed.due}} if data.today > input.reviewed.due
