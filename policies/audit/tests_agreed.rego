# METADATA
# title: Audits of systems are agreed beforehand
# description: Audits that touch systems in operation are agreed with their owner beforehand, with scope and time window. ISO/IEC 27001 requires that they are planned and agreed with management.
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.8.34
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso27001:A.8.34#stated"]
#   remediation: "Agree owner, scope and window beforehand and set `agreed: true`."
package trustcap.audit.tests_agreed

applies if input.kind in {"internal", "external"}

deny contains {"path": ["agreed"], "text": "nothing says that the audit was agreed before systems were tested"} if {
	applies
	not input.agreed
}
