# METADATA
# title: Those who brought up an improvement hear the result
# description: Where customers or others brought something up, they hear what came of it. It costs one message and brings the next suggestion.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.3.2
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: ["itil4:relationship-management#stated", "trust:T4.4#stated"]
#   remediation: "Tell them the result and set `told: true`."
package trustcap.improvement.told

applies if {
	input.done
	input.source in {"complaint", "request", "suggestion", "survey", "social-media"}
}

deny contains {"path": ["told"], "text": "the improvement is made, and nothing says that those who brought it up heard of it"} if {
	applies
	not input.told
}
