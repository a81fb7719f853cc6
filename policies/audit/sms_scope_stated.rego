# METADATA
# title: An audit of service management has a scope and criteria
# description: An internal audit says what exactly it looked at and by which criteria. ISO/IEC 20000-1 requires both for each audit.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 9.2
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso20000:9.2#stated"]
#   remediation: "State `scope` and `criteria`."
package trustcap.audit.sms_scope_stated

applies if {
	input.system == "sms"
	input.kind == "internal"
}

by_criteria if count(input.criteria) > 0

deny contains {"path": ["scope"], "text": "nothing says what was audited"} if {
	applies
	not input.scope
}

deny contains {"path": ["criteria"], "text": "nothing says by which criteria was audited"} if {
	applies
	not by_criteria
}
