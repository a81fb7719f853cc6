# METADATA
# title: There are rules for desks and screens
# description: "Papers are put away and screens lock when nobody is there; rule and time are stated. ISO/IEC 27001 asks for it in A.7.7."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.7.7
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso27001:A.7.7#stated"]
#   remediation: "State `rules` and `lock_after` in `clear_desk`."
package trustcap.security.clear_desk

deny contains {"path": ["clear_desk", "rules"], "text": "no rules for clear desks and screens are named"} if not input.clear_desk.rules

deny contains {"path": ["clear_desk", "lock_after"], "text": "nothing says after which time screens lock"} if not input.clear_desk.lock_after
