# METADATA
# title: An audit says which management system it looked at
# description: An internal audit says of which management system it is. Until then nobody can tell for which standard it counts.
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 9.2.2
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 9.2
# custom:
#   severity: medium
#   force: own
#   certainty: clear
#   controls: []
#   remediation: "Set `system` to `isms`, `sms`, `pims` or `bcms`."
package trustcap.audit.system_stated

applies if input.kind == "internal"

deny contains {"path": ["system"], "text": "nothing says which management system was audited"} if {
	applies
	not input.system
}
