# METADATA
# title: The risk of a supplier is rated
# description: "Each supplier has a rating of the risk that goes with it; how closely it is watched follows from that. ISO/IEC 27001 asks in A.5.19 that risks from suppliers are managed."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.5.19
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso27001:A.5.19#stated"]
#   remediation: "Set `risk` to `low`, `medium` or `high`."
package trustcap.supplier.risk_rated

applies if not inside

deny contains {"path": ["risk"], "text": "the risk of the supplier is not rated"} if {
	applies
	not input.risk
}

inside if input.role == "internal"
