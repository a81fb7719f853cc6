# METADATA
# title: The approver of a waiver may approve waivers
# description: Authorities are assigned and known. A role that lists what it may approve approves nothing else.
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 5.3
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.5.2
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso27001:A.5.2#stated"]
#   remediation: "Name a role in `approved_by` whose `may_approve` holds `waivers`."
package trustcap.waiver.approver_may_approve

entitlements := data.inventory.people[input.approved_by].may_approve

applies if entitlements

deny contains {"path": ["approved_by"], "text": "{role} is not entitled to approve waivers", "args": {"role": input.approved_by}} if {
	not "waivers" in entitlements
}
