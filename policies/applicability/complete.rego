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

missing contains id if {
	some id in data.facts.annex_a.controls
	not id in object.keys(input.controls)
}

# Without any row there is no such field.
missing contains id if {
	some id in data.facts.annex_a.controls
	not input.controls
}

deny contains {"path": ["controls"], "text": "{count} of the 93 controls of Annex A have no row: {controls}", "args": {"count": count(missing), "controls": [id | some id in data.facts.annex_a.controls; id in missing]}} if {
	applies
	count(missing) > 0
}
