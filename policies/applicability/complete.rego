# METADATA
# title: Every control of Annex A has a row
# description: The statement of applicability contains the necessary controls and justifies each exclusion. A control of Annex A that has no row is neither. ISO/IEC 27001:2022 has 93 of them.
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 6.1.3
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso27001:6.1.3#stated"]
#   remediation: "Add the missing controls to `controls`, each with `needed` and its reasons."
package trustcap.applicability.complete

applies if input.id == "iso27001"

rows contains id if some id, _ in input.controls

deny contains {"path": ["controls"], "text": "{rows} of the 93 controls of Annex A have a row", "args": {"rows": count(rows)}} if {
	applies
	count(rows) < 93
}
