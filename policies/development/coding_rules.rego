# METADATA
# title: There are rules for coding
# description: "Rules say how code is written in each language in use, so that known mistakes are made once. ISO/IEC 27001 asks for secure coding in A.8.28."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.8.28
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso27001:A.8.28#stated"]
#   remediation: "Refer to the rules in `coding_rules`, for example `doc:coding-rules`."
package trustcap.development.coding_rules

applies if input.own

deny contains {"path": ["coding_rules"], "text": "software is developed, and no rules for coding are named"} if {
	applies
	not input.coding_rules
}
