# METADATA
# title: Nobody audits their own work in the ISMS
# description: An internal audit names the auditor, who does not audit own work and does not stand in the first line. ISO/IEC 27001 requires that audits are objective and impartial.
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 9.2.2
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso27001:9.2.2#stated", "iso27001:A.5.35#stated"]
#   remediation: "Name an auditor from outside the area in `auditor` and set `independent: true`."
package trustcap.audit.isms_independent

applies if {
	input.system == "isms"
	input.kind == "internal"
}

deny contains {"path": ["auditor"], "text": "nothing says who audited"} if {
	applies
	not input.auditor
}

deny contains {"path": ["auditor"], "text": "{role} audited and stands in the first line", "args": {"role": input.auditor}} if {
	applies
	data.inventory.people[input.auditor].line == "first"
}

deny contains {"path": ["independent"], "text": "nothing says that the auditor does not audit own work"} if {
	applies
	not input.independent
}
