# METADATA
# title: Groups and feeds that warn and advise are named
# description: "A.5.6 of ISO/IEC 27001 asks for contact with special interest groups. This is trustcap's own rule: name the groups, forums and warning services from which the organization learns."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.5.6
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: ["iso27001:A.5.6#stated"]
#   remediation: "List the groups and warning services in `memberships`."
package trustcap.security.memberships_named

deny contains {"path": ["memberships"], "text": "no group or service is named that warns and advises"} if not memberships_listed

memberships_listed if count(input.memberships) > 0
