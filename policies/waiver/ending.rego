# METADATA
# title: A waiver that ends soon is decided on
# description: "On the day after its last day a waiver covers nothing any more, and what it covered fails the check. This is trustcap's own rule: within thirty days of the end it is said."
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: []
#   remediation: "Mend the finding before the last day, or decide anew with a new `from` and `until`."
package trustcap.waiver.ending

deny contains {"path": ["until"], "text": "the waiver ends on {until}", "args": {"until": input.until}} if {
	input.until >= data.today
	input.month_before <= data.today
	input.from <= data.today
}
