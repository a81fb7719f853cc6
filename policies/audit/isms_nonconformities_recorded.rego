# METADATA
# title: Nonconformities of audits of the ISMS are recorded
# description: As many nonconformities are recorded as an audit found. ISO/IEC 27001 requires that the organization reacts to each of them and keeps evidence.
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 10.2
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso27001:10.2#stated"]
#   remediation: "Declare each under `nonconformities` with its `audit`."
package trustcap.audit.isms_nonconformities_recorded

applies if input.system == "isms"

recorded[grade] := count([id |
	some id in data.used_by.audits[input.id].nonconformities
	data.inventory.nonconformities[id].grade == grade
]) if {
	some grade in ["major", "minor"]
}

deny contains {"path": ["major"], "text": "the audit found {found} major nonconformities, and {recorded} of them are recorded", "args": {"found": input.major, "recorded": recorded.major}} if {
	applies
	input.major > recorded.major
}

deny contains {"path": ["minor"], "text": "the audit found {found} minor nonconformities, and {recorded} of them are recorded", "args": {"found": input.minor, "recorded": recorded.minor}} if {
	applies
	input.minor > recorded.minor
}
