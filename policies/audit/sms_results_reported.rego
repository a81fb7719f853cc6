# METADATA
# title: The results of audits of service management are reported
# description: An internal audit that was held says how many nonconformities were found, by grade, and where the report stands. ISO/IEC 20000-1 requires that results are reported to management and kept as evidence.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 9.2
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso20000:9.2#stated"]
#   remediation: "State `major`, `minor` and `report`."
package trustcap.audit.sms_results_reported

applies if {
	input.system == "sms"
	input.kind == "internal"
	input.held.last
}

counted.major if is_number(input.major)

counted.minor if is_number(input.minor)

deny contains {"path": ["report"], "text": "nothing says where the report of the audit stands"} if {
	applies
	not input.report
}

deny contains {"path": ["major"], "text": "nothing says how many major nonconformities were found"} if {
	applies
	not counted.major
}

deny contains {"path": ["minor"], "text": "nothing says how many minor nonconformities were found"} if {
	applies
	not counted.minor
}
