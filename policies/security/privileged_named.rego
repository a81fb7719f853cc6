# METADATA
# title: Roles with privileged rights are named
# description: "Whoever may do everything can break everything, so the roles with privileged rights are few and known. ISO/IEC 27001 asks in A.8.2 that such rights are restricted and managed."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.8.2
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso27001:A.8.2#stated"]
#   remediation: "List the roles in `privileged/roles`."
package trustcap.security.privileged_named

deny contains {"path": ["privileged", "roles"], "text": "no role with privileged rights is named"} if not roles_listed

roles_listed if count(input.privileged.roles) > 0
