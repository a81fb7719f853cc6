# METADATA
# title: Every promised time says in which share of cases it holds
# description: A promised time says in which share of cases it is kept, for example 95 %. A time without a share reads as if it held in each single case.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.3.3
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: ["trust:T1.3#stated"]
#   remediation: Set `share` of the promise, for example `95%`.
package trustcap.service.promise_share

applies if {
	some promise in input.promise
	promise.target.min_s
}

deny contains {"path": ["promise", id, "share"], "text": "the promise of {target} does not say in which share of cases it holds", "args": {"target": promise.target}} if {
	some id, promise in input.promise
	promise.target.min_s
	not promise.share
}
