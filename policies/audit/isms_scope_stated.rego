# METADATA
# title: An audit of the ISMS has a scope and criteria
# description: An internal audit says what exactly it looked at and by which criteria. ISO/IEC 27001 requires both for each audit.
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 9.2.2
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso27001:9.2.1#stated", "iso27001:9.2.2#stated"]
#   remediation: "State `scope` and `criteria`."
package trustcap.audit.isms_scope_stated

applies if {
	input.system == "isms"
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
