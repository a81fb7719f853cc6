# METADATA
# title: Corrective actions are done in time
# description: The corrective action of a nonconformity is done by its date. ISO/IEC 27001 and ISO/IEC 20000-1 require that actions are implemented; one that is overdue is not.
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 10.2
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 10.1
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso20000:10.1#stated", "iso27001:10.2#stated"]
#   remediation: "Finish it and set `done`, or agree a new date in `due`."
package trustcap.nonconformity.overdue

applies if {
	input.grade in {"major", "minor"}
	input.due
}

deny contains {"path": ["due"], "text": "the corrective action was due on {day}", "args": {"day": input.due}} if {
	applies
	not input.done
	input.due < data.today
}
