# METADATA
# title: A missed promise is followed by its remedy
# description: "A promise that was missed asks for what was promised for that case. For each window that missed, a record of the remedy names it, also where nobody claimed one; for a supplier's target it says what was done. This is trustcap's own rule: a remedy that is only written down is none."
# custom:
#   severity: medium
#   force: own
#   certainty: judgement
#   controls: ["trust:T6.4#stated"]
#   remediation: "Add evidence of kind `record` with the same `for` (or its `remedy`), and name the windows in its `remedies`."
package trustcap.evidence.measurement_remedied

applies if input.measured

# Windows that are over, missed the target, and are in no record.
missed contains name if {
	some name, window in input.measured.windows
	window.met == false
	window.to < data.today
	not name in remedied
}

remedied contains name if {
	some id in data.used_by[input.measured.section][input.measured.id].evidence
	record := data.inventory.evidence[id]
	record.kind != "measurement"
	trim_suffix(record.for, "/remedy") == input.for
	not record.result == "failed"
	some name in record.remedies
}

promise := data.inventory.services[input.measured.id].promise[input.measured.name] if input.measured.section == "services"

# How long it was down and how long it could have been, where time was promised.
minutes[name] := {"down": window.down, "allowed": window.allowed} if {
	some name in missed
	window := input.measured.windows[name]
}

deny contains {"path": ["windows", name], "text": "the promise was missed, and no record says that its remedy was given"} if {
	promise.remedy
	not promise.remedy.none
	some name in missed
	not minutes[name]
}

deny contains {"path": ["windows", name], "text": "the promise was missed: {down} down, where {allowed} were allowed, and no record says that its remedy was given", "args": args} if {
	promise.remedy
	not promise.remedy.none
	some name, args in minutes
}

deny contains {"path": ["windows", name], "text": "the promise was missed, and nothing says what customers get in that case"} if {
	promise
	not promise.remedy
	some name in missed
	not minutes[name]
}

deny contains {"path": ["windows", name], "text": "the promise was missed: {down} down, where {allowed} were allowed, and nothing says what customers get in that case", "args": args} if {
	promise
	not promise.remedy
	some name, args in minutes
}

deny contains {"path": ["windows", name], "text": "the supplier missed its target, and no record says what followed"} if {
	input.measured.section == "suppliers"
	some name in missed
	not minutes[name]
}

deny contains {"path": ["windows", name], "text": "the supplier missed its target: {down} down, where {allowed} were allowed, and no record says what followed", "args": args} if {
	input.measured.section == "suppliers"
	some name, args in minutes
}
