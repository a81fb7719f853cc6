# METADATA
# title: Access ends within a day of leaving
# description: "An account that outlives its holder is an open door. This is trustcap's own rule: access ends within a day after somebody leaves."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.5.18
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: ["iso27001:A.5.18#stated"]
#   remediation: "Set `leaving/access_ends` to a day or less, for example `PT4H`."
package trustcap.security.leaving_access_ends

deny contains {"path": ["leaving", "access_ends"], "text": "nothing says within which time access ends after somebody leaves"} if not input.leaving.access_ends

# A day.
deny contains {"path": ["leaving", "access_ends"], "text": "access ends within {time} after somebody leaves, later than within a day", "args": {"time": input.leaving.access_ends}} if input.leaving.access_ends.max_s > 86400
