# METADATA
# title: Every control for cloud services has a row
# description: "Whoever states the applicability of ISO/IEC 27017 or ISO/IEC 27018 decides on each of its controls. This is trustcap's own rule: a control without a row is neither needed nor excluded, and a reader takes the statement for whole."
# related_resources:
#   - ref: https://www.iso.org/standard/43757.html
#     description: "ISO/IEC 27017:2015"
#   - ref: https://www.iso.org/standard/76559.html
#     description: "ISO/IEC 27018:2019"
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: []
#   remediation: "Add the missing controls to `controls`, each with `needed` and its reasons."
package trustcap.applicability.cloud_complete

standard := data.facts.cloud_controls.standards[input.id]

applies if standard

missing contains id if {
	some id in standard.controls
	not id in decided
}

decided contains id if some id, _ in input.controls

deny contains {"path": ["controls"], "text": "{count} of the {all} controls of {standard} have no row: {controls}", "args": {"count": count(missing), "all": count(standard.controls), "standard": standard.name, "controls": [id | some id in standard.controls; id in missing]}} if {
	count(missing) > 0
}
