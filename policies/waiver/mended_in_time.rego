# METADATA
# title: What is tolerated is mended before the waiver ends
# description: "A waiver bridges the time until something is mended. This is trustcap's own rule: the corrective action is due on the last day of the waiver at the latest, and when its day has passed while the finding is still tolerated, it is decided anew."
# custom:
#   severity: medium
#   force: own
#   certainty: clear
#   controls: []
#   remediation: "Set `corrective_action/due` to a day not after `until`; where it has passed, mend the finding or decide anew."
package trustcap.waiver.mended_in_time

due := input.corrective_action.due

applies if due

deny contains {"path": ["corrective_action", "due"], "text": "the corrective action is due on {due}, after the waiver ends on {until}", "args": {"due": due, "until": input.until}} if due > input.until

deny contains {"path": ["corrective_action", "due"], "text": "the corrective action was due on {due}, and the finding is still tolerated until {until}", "args": {"due": due, "until": input.until}} if {
	due < data.today
	input.until >= data.today
}
