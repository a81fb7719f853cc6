# METADATA
# title: Staff and outsiders know where to report
# description: "Whoever notices something odd knows where to report it: one way for staff, one for outsiders. ISO/IEC 27001 asks for it in A.6.8."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.6.8
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso27001:A.6.8#stated", "iso27017:16.1.2#stated"]
#   remediation: "State `staff` and `outsiders` in `event_reporting`."
package trustcap.security.event_reporting

deny contains {"path": ["event_reporting", "staff"], "text": "nothing says where staff report events"} if not input.event_reporting.staff

deny contains {"path": ["event_reporting", "outsiders"], "text": "nothing says where outsiders report events"} if not input.event_reporting.outsiders
