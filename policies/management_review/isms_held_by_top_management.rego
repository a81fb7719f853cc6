# METADATA
# title: It is stated who in top management reviewed the ISMS
# description: A management review says which role of top management held it. ISO/IEC 27001 requires that top management itself reviews.
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 9.3.1
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 5.1
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso27001:5.1#stated", "iso27001:9.3.1#stated"]
#   remediation: "Name the role in `by`."
package trustcap.management_review.isms_held_by_top_management

applies if input.system == "isms"

deny contains {"path": ["by"], "text": "nothing says who in top management held the review"} if {
	applies
	not input.by
}
