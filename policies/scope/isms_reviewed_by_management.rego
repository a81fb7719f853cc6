# METADATA
# title: Top management reviews the ISMS
# description: For a management system with a scope at least one management review is recorded. ISO/IEC 27001 requires that top management reviews the system at planned intervals.
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 9.3.1
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso27001:9.3.1#stated"]
#   remediation: "Declare the review under `management_reviews` with its `system`."
package trustcap.scope.isms_reviewed_by_management

applies if input.system == "isms"

found if {
	some review in data.inventory.management_reviews
	review.system == input.system
}

deny contains {"path": [], "text": "no management review of this management system is recorded"} if {
	applies
	not found
}
