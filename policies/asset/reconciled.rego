# METADATA
# title: Inventories are compared with reality in time
# description: "An inventory is worth what the last comparison with reality found. ISO/IEC 27001 asks in A.5.9 that the inventory is kept up to date; the interval is the organization's own."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.5.9
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso27001:A.5.9#stated"]
#   remediation: "Compare the inventory and set `reconciled: {every: …, last: …}`."
package trustcap.asset.reconciled

deny contains {"path": ["reconciled", "every"], "text": "nothing says how often the comparison of the inventory with reality takes place"} if not input.reconciled.every

deny contains {"path": ["reconciled", "last"], "text": "nothing says when the comparison of the inventory with reality last took place"} if {
	input.reconciled.every
	not input.reconciled.last
}

deny contains {"path": ["reconciled", "last"], "text": "the comparison of the inventory with reality was due on {day}", "args": {"day": input.reconciled.due}} if data.today > input.reconciled.due
