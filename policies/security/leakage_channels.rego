# METADATA
# title: Channels watched for leaks are named
# description: "A.8.12 of ISO/IEC 27001 asks for measures against leaks of sensitive information. This is trustcap's own rule: name the channels that are watched; the empty list is an answer for the statement of applicability, not here."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.8.12
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: ["iso27001:A.8.12#stated"]
#   remediation: "List the channels in `leakage/channels`, for example `[mail, removable-media]`."
package trustcap.security.leakage_channels

deny contains {"path": ["leakage", "channels"], "text": "no channel is named that is watched for leaks"} if not channels_listed

channels_listed if count(input.leakage.channels) > 0
