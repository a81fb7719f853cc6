# METADATA
# title: A waiver says how many findings it covers
# description: A waiver on a resource that covers more than one finding says how many were meant, so that it does not cover what came later.
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 8.3
# custom:
#   severity: medium
#   force: own
#   certainty: clear
#   found_by: controls
#   controls: []
#   remediation: "Name the exact address in `resource`, or write the number of findings in `covers`."
package trustcap.waiver.scoped
