# METADATA
# title: Software is tested for security in time
# description: "Software is tested for security at intervals, beyond what its scans find. ISO/IEC 27001 asks for security testing in A.8.29; the interval is the organization's own."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.8.29
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso27001:A.8.29#stated"]
#   remediation: "Set `security_tests: {every: …, last: …}`."
package trustcap.development.tests_current

applies if input.own

deny contains {"path": ["security_tests", "every"], "text": "nothing says how often the security test of the software takes place"} if {
	applies
	not input.security_tests.every
}

deny contains {"path": ["security_tests", "last"], "text": "nothing says when the security test of the software last took place"} if {
	applies
	input.security_tests.every
	not input.security_tests.last
}

deny contains {"path": ["security_tests", "last"], "text": "the security test of the software was due on {day}", "args": {"day": input.security_tests.due}} if {
	applies
	data.today > input.security_tests.due
}
