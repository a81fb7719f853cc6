# METADATA
# title: Every promise says what it rests on
# description: A promise says whether it is contractual, a published objective or a statutory right; a contractual one names its clause. So readers can tell what they can claim from what is aimed at.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.3.3
# custom:
#   severity: medium
#   force: own
#   certainty: clear
#   controls: ["trust:T1.3#stated"]
#   remediation: Set `force` of the promise, and `clause` where it is contractual.
package trustcap.service.promise_force

applies if input.promise

deny contains {"path": ["promise", id, "force"], "text": "nothing says whether the promise is contractual, published or statutory"} if {
	some id, promise in input.promise
	not promise.force
}

deny contains {"path": ["promise", id, "clause"], "text": "the promise is contractual, and no clause is named"} if {
	some id, promise in input.promise
	promise.force == "contractual"
	not promise.clause
}
