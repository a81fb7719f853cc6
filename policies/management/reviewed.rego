# METADATA
# title: Processes are reviewed in time
# description: A process says how often it is reviewed and when it was last done, and the review is not overdue. The standards require that documented information is kept suitable and adequate; the interval is the organization's own.
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 7.5.2
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 7.5.2
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso20000:7.5.2#stated", "iso27001:7.5.2#stated"]
#   remediation: "Review the process and set `reviewed: {every: …, last: …}`."
package trustcap.management.reviewed

deny contains {"path": ["reviewed"], "text": "nothing says that the review of the process takes place"} if not input.reviewed

deny contains {"path": ["reviewed", "every"], "text": "nothing says how often the review of the process takes place"} if {
	input.reviewed
	not input.reviewed.every
}

deny contains {"path": ["reviewed", "last"], "text": "nothing says when the review of the process last took place"} if {
	input.reviewed
	not input.reviewed.last
}

deny contains {"path": ["reviewed", "last"], "text": "the review of the process was due on {day}", "args": {"day": input.reviewed.due}} if data.today > input.reviewed.due
