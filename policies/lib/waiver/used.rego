# METADATA
# title: A waiver covers a finding
# description: A waiver in force that covers no finding is no longer needed. It would silently cover the finding should it come back.
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 8.3
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   found_by: controls
#   controls: []
#   remediation: "Remove the waiver."
package trustcap.waiver.used
