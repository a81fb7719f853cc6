# METADATA
# title: Roles are filled
# description: Responsibilities for information security are assigned to somebody. A role that nobody holds leaves what it owns, manages and approves to nobody.
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.5.2
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 5.3
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso20000:5.3#stated", "iso27001:A.5.2#stated", "itil4:workforce-and-talent-management#stated", "trust:T8.1#stated"]
#   remediation: "Fill the role, or name another one wherever this one is owner, manager or approver."
package trustcap.people.role_filled

deny contains {"path": ["filled"], "text": "nobody holds this role now"} if input.filled == false
