# METADATA
# title: It is stated why a supplier was chosen
# description: "The criteria are stated by which a supplier was chosen, security among them where it sees information. This is trustcap's own rule: a choice with reasons can be made again when something changes."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.5.19
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: ["iso27001:A.5.19#stated", "trust:T8.6#stated"]
#   remediation: "Say in `selected_by` by which criteria the supplier was chosen."
package trustcap.supplier.selected_by

applies if not inside

deny contains {"path": ["selected_by"], "text": "nothing says by which criteria the supplier was chosen"} if {
	applies
	not input.selected_by
}

inside if input.role == "internal"
