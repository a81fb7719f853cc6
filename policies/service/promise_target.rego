# METADATA
# title: Every promise has a target value
# description: A promise names the value that is to be reached, as a percentage or a period. ISO/IEC 20000-1 requires service level targets; words such as fast or best effort cannot be measured.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.3.3
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 9.1
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso20000:8.3.3#stated", "itil4:service-level-management#stated", "trust:T1.3#stated"]
#   remediation: Set `target` of the promise, for example `99.9%` or `PT4H`.
package trustcap.service.promise_target

applies if input.promise

deny contains {"path": ["promise", id, "target"], "text": "the promise has no target value"} if {
	some id, promise in input.promise
	not promise.target
}
