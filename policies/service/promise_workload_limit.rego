# METADATA
# title: Contractual promises state their workload limit
# description: A promise in a contract says up to which workload it holds. ISO/IEC 20000-1 names workload limits as part of a service level agreement; that the limit stands beside the target is trustcap's own rule.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.3.3
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: ["itil4:service-level-management#stated", "itil4:capacity-and-performance-management#stated", "trust:T1.3#stated"]
#   remediation: State in `workload_limit` up to which volume the promise holds, or that there is no limit.
package trustcap.service.promise_workload_limit

applies if {
	some promise in input.promise
	promise.force == "contractual"
}

deny contains {"path": ["promise", id, "workload_limit"], "text": "the promise is contractual, and no workload limit is stated"} if {
	some id, promise in input.promise
	promise.force == "contractual"
	not promise.workload_limit
}
