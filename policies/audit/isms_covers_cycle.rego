# METADATA
# title: Audits cover the whole ISMS over their cycle
# description: Internal audits follow a programme that covers the whole scope of the management system within its cycle. ISO/IEC 27001 requires a programme that considers the importance of the processes and earlier results.
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 9.2.2
# custom:
#   severity: medium
#   force: standard
#   certainty: judgement
#   controls: ["iso27001:9.2.2#stated"]
#   remediation: "Plan the audits so that they cover the scope and set `covers_cycle: true`."
package trustcap.audit.isms_covers_cycle

applies if {
	input.system == "isms"
	input.kind == "internal"
}

deny contains {"path": ["covers_cycle"], "text": "nothing says that the programme covers the whole scope within its cycle"} if {
	applies
	not input.covers_cycle
}
