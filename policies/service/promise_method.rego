# METADATA
# title: Every promise says how it is measured
# description: A promise names the system that measures it or describes the method. ISO/IEC 20000-1 requires that the methods of measurement are determined; a target that nobody measures is a wish.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 9.1
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.3.3
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso20000:9.1#stated", "itil4:measurement-and-reporting#stated", "itil4:monitoring-and-event-management#stated", "trust:T1.3#stated", "trust:T3.5#stated"]
#   remediation: Name the source in `measured_by` or describe the method in `method`.
package trustcap.service.promise_method

applies if input.promise

deny contains {"path": ["promise", id, "measured_by"], "text": "nothing says how the promise is measured"} if {
	some id, promise in input.promise
	not promise.measured_by
	not promise.method
}
