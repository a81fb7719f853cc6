# METADATA
# title: Top management reviews the service management system
# description: For a management system with a scope at least one management review is recorded. ISO/IEC 20000-1 requires that top management reviews the system at planned intervals.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 9.3
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso20000:9.3#stated"]
#   remediation: "Declare the review under `management_reviews` with its `system`."
package trustcap.scope.sms_reviewed_by_management

applies if input.system == "sms"

found if {
	some review in data.inventory.management_reviews
	review.system == input.system
}

deny contains {"path": [], "text": "no management review of this management system is recorded"} if {
	applies
	not found
}
