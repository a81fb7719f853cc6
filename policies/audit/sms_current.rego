# METADATA
# title: Internal audits of service management are held in time
# description: An audit says how often it is held and when it was last done, and it is not overdue. ISO/IEC 20000-1 requires internal audits at planned intervals.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 9.2
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso20000:9.2#stated"]
#   remediation: "Hold the audit and set `held: {every: …, last: …}`."
package trustcap.audit.sms_current

applies if {
	input.system == "sms"
	input.kind == "internal"
}

deny contains {"path": ["held"], "text": "nothing says that the audit takes place"} if {
	applies
	not input.held
}

deny contains {"path": ["held", "every"], "text": "nothing says how often the audit takes place"} if {
	applies
	input.held
	not input.held.every
}

deny contains {"path": ["held", "last"], "text": "nothing says when the audit last took place"} if {
	applies
	input.held
	not input.held.last
}

deny contains {"path": ["held", "last"], "text": "the audit was due on {day}", "args": {"day": input.held.due}} if {
	applies
	data.today > input.held.due
}
