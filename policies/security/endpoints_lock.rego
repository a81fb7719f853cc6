# METADATA
# title: Screens lock within fifteen minutes
# description: "An open screen is open to whoever passes. This is trustcap's own rule: devices lock by themselves after fifteen minutes at the latest."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.8.1
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: ["iso27001:A.8.1#stated"]
#   remediation: "Set `endpoints/lock_after` to fifteen minutes or less, for example `PT10M`."
package trustcap.security.endpoints_lock

deny contains {"path": ["endpoints", "lock_after"], "text": "nothing says after which time devices lock"} if not input.endpoints.lock_after

# Fifteen minutes.
deny contains {"path": ["endpoints", "lock_after"], "text": "devices lock after {time}, later than after fifteen minutes", "args": {"time": input.endpoints.lock_after}} if input.endpoints.lock_after.max_s > 900
