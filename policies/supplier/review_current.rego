# METADATA
# title: Suppliers are reviewed in time
# description: What a supplier delivers and how it protects information is reviewed at planned intervals. The interval is the organization's own; a review that is due has to take place.
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.5.22
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.3.4.1
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso20000:8.3.4.1#stated", "iso27001:A.5.22#stated", "itil4:supplier-management#stated", "trust:T8.6#stated"]
#   remediation: "Review the supplier and set `review/every` to the interval and `review/last` to the day."
package trustcap.supplier.review_current

deny contains {"path": ["review"], "text": "no review of the supplier is arranged"} if not input.review

deny contains {"path": ["review", "every"], "text": "no interval is set for the review of the supplier"} if {
	input.review
	not input.review.every
}

deny contains {"path": ["review", "last"], "text": "no review of the supplier is recorded"} if {
	input.review
	not input.review.last
}

deny contains {"path": ["review", "last"], "text": "the review of the supplier was due on {due}", "args": {"due": input.review.due}} if data.today > input.review.due
