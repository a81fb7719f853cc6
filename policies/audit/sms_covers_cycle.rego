# METADATA
# title: Audits cover all of service management over their cycle
# description: Internal audits follow a programme that covers the whole scope of the management system within its cycle. ISO/IEC 20000-1 requires a programme that considers the importance of the processes and earlier results.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 9.2
# custom:
#   severity: medium
#   force: standard
#   certainty: judgement
#   controls: ["iso20000:9.2#stated"]
#   remediation: "Plan the audits so that they cover the scope and set `covers_cycle: true`."
package trustcap.audit.sms_covers_cycle

applies if {
	input.system == "sms"
	input.kind == "internal"
}

deny contains {"path": ["covers_cycle"], "text": "nothing says that the programme covers the whole scope within its cycle"} if {
	applies
	not input.covers_cycle
}
