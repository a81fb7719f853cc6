# METADATA
# title: Who approves a change does not carry it out
# description: A change is approved by somebody other than the one who carries it out. No clause demands it in these words; it is trustcap's own rule from the segregation of duties.
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.5.3
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.8.32
# custom:
#   severity: medium
#   force: own
#   certainty: clear
#   controls: ["iso27001:A.5.3#stated"]
#   remediation: "Separate approval from work and set `approver_differs: true`."
package trustcap.management.change_approver_differs

applies if input.id == "change"

stated if is_boolean(input.approver_differs)

deny contains {"path": ["approver_differs"], "text": "who approves a change may also carry it out"} if {
	applies
	input.approver_differs == false
}

deny contains {"path": ["approver_differs"], "text": "nothing says whether approval and work are separated for changes"} if {
	applies
	not stated
}
