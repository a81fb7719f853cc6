# METADATA
# title: Every promise says what is not counted
# description: A promise says what is left out of the measurement, for example announced maintenance; the empty list says that nothing is. Exceptions that are not stated come up in the dispute.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.3.3
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.7.1
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: ["itil4:service-level-management#stated", "trust:T1.3#stated"]
#   remediation: Set `excludes` of the promise, for example `[announced-maintenance]`, or `[]`.
package trustcap.service.promise_exclusions

applies if input.promise

deny contains {"path": ["promise", id, "excludes"], "text": "nothing says what the measurement of the promise leaves out"} if {
	some id, promise in input.promise
	not promise.excludes
}
