# METADATA
# title: What cannot be lifted is tolerated with a plan
# description: Nobody in an organization may grant an exception from a law or from a requirement on its management system. A waiver on such a rule accepts a risk until it is mended, so somebody owns that risk and an action with owner and day mends it.
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 10.2
# custom:
#   severity: medium
#   force: own
#   certainty: clear
#   found_by: controls
#   controls: []
#   remediation: "Name `risk_owner` and `corrective_action` with `what`, `owner` and `due`."
package trustcap.waiver.planned
