# METADATA
# title: "A waiver is extended by a new decision, not by a new day"
# description: "A waiver tolerates a finding to a day. This is trustcap's own rule: who wants longer decides anew, with a new beginning, so that approver and risk owner look at it again."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: "ISO/IEC 27001:2022 6.1.3"
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: ["iso27001:6.1.3#stated"]
#   remediation: "Let the waiver end, or set `from` to the day of the new decision and have it approved anew."
#   duty: {tell: [approver, owner], by: before, source: "trustcap's own rule"}
package trustcap.transition.waiver_extended

applies if {
	input.path == ["until"]
	input.is.waiver.until > input.was.waiver.until
}

deny contains {"path": [], "text": "the waiver ended on {before} and ends on {after} now, and no new decision stands behind that", "args": {"before": input.before, "after": input.after}} if {
	applies
	input.is.waiver.from == input.was.waiver.from
}
