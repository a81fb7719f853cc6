# METADATA
# title: Every promise says over which window it is measured
# description: "A promise says over which period it is measured, and whether the period is a calendar month or a rolling one. ISO/IEC 20000-1 requires that performance against the targets is monitored, which needs a window: 99.9 % in a month and 99.9 % in a year are two different promises."
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.3.3
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 9.1
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso20000:8.3.3#stated", "iso20000:9.1#stated", "itil4:service-level-management#stated", "trust:T1.3#stated"]
#   remediation: "Set `window: {length: P1M, kind: calendar}` or another period in the promise."
package trustcap.service.promise_window

applies if input.promise

deny contains {"path": ["promise", id, "window", "length"], "text": "nothing says over which period the promise is measured"} if {
	some id, promise in input.promise
	not promise.window.length
}

deny contains {"path": ["promise", id, "window", "kind"], "text": "nothing says whether the window of the promise is a calendar or a rolling one"} if {
	some id, promise in input.promise
	not promise.window.kind
}
