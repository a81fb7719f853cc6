# METADATA
# title: The service management system is audited internally
# description: For a management system with a scope at least one internal audit is recorded. ISO/IEC 20000-1 requires internal audits at planned intervals.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 9.2
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso20000:9.2#stated"]
#   remediation: "Declare the internal audit under `audits` with its `kind` and `system`."
package trustcap.scope.sms_audited

applies if input.system == "sms"

found if {
	some audit in data.inventory.audits
	audit.kind == "internal"
	audit.system == input.system
}

deny contains {"path": [], "text": "no internal audit of this management system is recorded"} if {
	applies
	not found
}
