# METADATA
# title: It is stated who in top management reviewed the services
# description: A management review says which role of top management held it. ISO/IEC 20000-1 requires that top management itself reviews.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 9.3
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 5.1
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso20000:5.1#stated", "iso20000:9.3#stated"]
#   remediation: "Name the role in `by`."
package trustcap.management_review.sms_held_by_top_management

applies if input.system == "sms"

deny contains {"path": ["by"], "text": "nothing says who in top management held the review"} if {
	applies
	not input.by
}
