# METADATA
# title: A nonconformity has an action with owner and date
# description: A nonconformity states the corrective action, who carries it out and until when. ISO/IEC 27001 and ISO/IEC 20000-1 require that actions needed are implemented; owner and date are what makes that happen.
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 10.2
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 10.1
# custom:
#   severity: medium
#   force: standard
#   certainty: judgement
#   controls: ["iso20000:10.1#stated", "iso27001:10.2#stated"]
#   remediation: "State `action`, `owner` and `due`."
package trustcap.nonconformity.action_planned

applies if input.grade in {"major", "minor"}

deny contains {"path": ["action"], "text": "no corrective action is stated"} if {
	applies
	not input.action
}

deny contains {"path": ["owner"], "text": "nothing says who carries out the corrective action"} if {
	applies
	not input.owner
}

deny contains {"path": ["due"], "text": "nothing says until when the corrective action is done"} if {
	applies
	not input.due
	not input.done
}
