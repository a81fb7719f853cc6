# METADATA
# title: There are rules for remote work
# description: "It is stated whether people work outside the premises, and where they do, by which rules. ISO/IEC 27001 asks for it in A.6.7."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.6.7
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso27001:A.6.7#stated"]
#   remediation: "Set `remote_working/allowed`, and refer to the rules in `remote_working/rules`."
package trustcap.security.remote_working_ruled

deny contains {"path": ["remote_working", "allowed"], "text": "nothing says whether people work outside the premises"} if not allowed_stated

deny contains {"path": ["remote_working", "rules"], "text": "people work outside the premises, and no rules for it are named"} if {
	input.remote_working.allowed
	not input.remote_working.rules
}

allowed_stated if is_boolean(input.remote_working.allowed)
