# METADATA
# title: Roles with access are named
# description: Access is restricted to those who need it. Name the roles that have access, so that rights can be granted and reviewed against them.
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.5.15
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.8.3
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso27001:A.5.15#stated", "iso27001:A.8.3#stated", "trust:T8.3#stated"]
#   remediation: "List the roles in `access/roles`."
package trustcap.dataset.access_roles

deny contains {"path": ["access", "roles"], "text": "no role is named that has access"} if not named

named if count(input.access.roles) > 0
