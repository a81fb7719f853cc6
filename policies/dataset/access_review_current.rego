# METADATA
# title: Access rights are reviewed in time
# description: Access rights are reviewed at planned intervals. The interval is the organization's own; a review that is due has to take place.
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.5.18
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso27001:A.5.18#stated", "trust:T8.3#stated"]
#   remediation: "Review the access rights and set `access/review/last` to that day."
package trustcap.dataset.access_review_current

applies if input.access.review

deny contains {"path": ["access", "review", "last"], "text": "the review of access rights was due on {due}", "args": {"due": input.access.review.due}} if {
	data.today > input.access.review.due
}

deny contains {"path": ["access", "review", "last"], "text": "no review of access rights is recorded"} if {
	applies
	not input.access.review.last
}

deny contains {"path": ["access", "review", "every"], "text": "no interval is set for the review of access rights"} if {
	applies
	not input.access.review.every
}
