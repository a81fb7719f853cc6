# METADATA
# title: Every promise says what follows when it is missed
# description: A promise says what customers get when it is missed; `none` is an answer too. Customers learn it before the failure and not after it.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.3.3
# custom:
#   severity: medium
#   force: own
#   certainty: clear
#   controls: ["trust:T6.4#stated"]
#   remediation: "Set `remedy` of the promise, for example `{kind: credit, share: 10%, of: monthly-fee}`, or `none`."
package trustcap.service.promise_remedy

applies if input.promise

deny contains {"path": ["promise", id, "remedy"], "text": "nothing says what customers get when the promise is missed"} if {
	some id, promise in input.promise
	not promise.remedy
}

deny contains {"path": ["promise", id, "remedy", "kind"], "text": "a remedy is stated, and nothing says of which kind it is"} if {
	some id, promise in input.promise
	promise.remedy
	not promise.remedy.none
	not promise.remedy.kind
}
