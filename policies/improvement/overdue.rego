# METADATA
# title: Improvements are made in time
# description: An improvement is made by its date, or a new date is agreed. A list of good intentions past their date teaches customers that nothing follows.
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 10.1
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 10.2
# custom:
#   severity: medium
#   force: own
#   certainty: clear
#   controls: ["iso20000:10.2#stated", "iso27001:10.1#stated", "iso27001:A.5.27#stated", "itil4:continual-improvement#stated", "trust:T4.4#stated"]
#   remediation: "Finish it and set `done`, or agree a new date in `due`."
package trustcap.improvement.overdue

applies if input.due

deny contains {"path": ["due"], "text": "the improvement was due on {day}", "args": {"day": input.due}} if {
	not input.done
	input.due < data.today
}
