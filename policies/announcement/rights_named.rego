# METADATA
# title: An announcement says what customers can do
# description: Unless a change is free of effect, its announcement says whether customers can object, terminate or stay on the old terms; the empty list says that there is no such right beyond the law.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.3.3
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: ["trust:T4.2#stated"]
#   remediation: Set `rights`, for example `[object, terminate]`, or `[]`.
package trustcap.announcement.rights_named

applies if not harmless

harmless if input.basis.kind == "free-of-effect"

deny contains {"path": ["rights"], "text": "nothing says what customers can do about the change"} if {
	applies
	not input.rights
}
