# METADATA
# title: A promise is measured over its own window
# description: "What is promised for each month is shown by a value for each month. An average over several windows hides the one that missed, and a value over another kind of window speaks of something else. This is trustcap's own rule; such a value proves nothing of the promise."
# custom:
#   severity: medium
#   force: own
#   certainty: clear
#   controls: []
#   remediation: "Give one value for each window of the promise in `windows`, in the unit that is promised; rolling windows are named by their last day, with their length in `rolling`."
package trustcap.evidence.measurement_fits

applies if input.measured

longer contains name if {
	some name, window in input.measured.windows
	window.fits == "longer"
}

unlike contains name if {
	some name, window in input.measured.windows
	window.fits == "unlike"
}

deny contains {"path": ["windows", name], "text": "the value holds for {from} to {to}, longer than the window of the promise, and an average proves no shorter one", "args": {"from": window.from, "to": window.to}} if {
	some name in longer
	window := input.measured.windows[name]
}

deny contains {"path": ["windows", name], "text": "the value cannot be held against the promise: another kind of window, or another unit"} if {
	some name in unlike
}

# Parts that do not make up the window of the promise.
unknown contains {"path": ["windows"], "text": "the values between {from} and {to} do not tell whether the promise was kept in that window", "args": {"from": window.from, "to": window.to}} if {
	some window in input.measured.windows
	window.fits == "sum"
	window.to < data.today
	not told(window)
}

told(window) if window.met == true

told(window) if window.met == false
