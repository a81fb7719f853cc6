# METADATA
# title: It is stated who installs software in production
# description: "One role installs software on systems in operation, and nobody else does. ISO/IEC 27001 asks for it in A.8.19."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.8.19
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso27001:A.8.19#stated"]
#   remediation: "Name the role in `who_installs`."
package trustcap.development.installs_by_role

deny contains {"path": ["who_installs"], "text": "nothing says who installs software in production"} if not input.who_installs
