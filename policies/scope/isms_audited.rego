# METADATA
# title: The ISMS is audited internally
# description: For a management system with a scope at least one internal audit is recorded. ISO/IEC 27001 requires internal audits at planned intervals.
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 9.2.1
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso27001:9.2.1#stated"]
#   remediation: "Declare the internal audit under `audits` with its `kind` and `system`."
package trustcap.scope.isms_audited

applies if input.system == "isms"

found if {
	some audit in data.inventory.audits
	audit.kind == "internal"
	audit.system == input.system
}

deny contains {"path": [], "text": "no internal audit of this management system is recorded"} if {
	applies
	not found
}
