# METADATA
# title: Performance and changes are reviewed with customers in time
# description: A service that customers use states at which interval performance and changes are reviewed with them and when it was last done, and the review is not overdue. ISO/IEC 20000-1 requires such reviews at planned intervals.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.3.2
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.3.3
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso20000:8.3.2#stated", "iso20000:8.3.3#stated", "itil4:relationship-management#stated", "itil4:continual-improvement#stated", "trust:T4.3#stated"]
#   remediation: "Hold the review and set `changes/review: {every: …, last: …}`."
package trustcap.service.change_review_current

import data.trustcap.lib.service

applies if service.customer_facing

deny contains {"path": ["changes", "review"], "text": "nothing says that performance and changes are reviewed with customers"} if {
	applies
	not input.changes.review
}

deny contains {"path": ["changes", "review", "every"], "text": "nothing says at which interval the review with customers is held"} if {
	applies
	input.changes.review
	not input.changes.review.every
}

deny contains {"path": ["changes", "review", "last"], "text": "nothing says when the last review with customers was held"} if {
	applies
	input.changes.review
	not input.changes.review.last
}

deny contains {"path": ["changes", "review", "last"], "text": "the review with customers was due on {day}", "args": {"day": input.changes.review.due}} if {
	applies
	data.today > input.changes.review.due
}
