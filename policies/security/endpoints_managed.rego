# METADATA
# title: Devices are managed
# description: "Settings hold only on devices that somebody manages; devices of one's own are allowed only under management or not at all. ISO/IEC 27001 asks for the protection of devices in A.8.1."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.8.1
# custom:
#   severity: medium
#   force: standard
#   certainty: judgement
#   controls: ["iso27001:A.8.1#stated"]
#   remediation: "Set `endpoints/managed` and `endpoints/own_devices`."
package trustcap.security.endpoints_managed

deny contains {"path": ["endpoints", "managed"], "text": "nothing says whether devices are managed"} if not managed_stated

deny contains {"path": ["endpoints", "managed"], "text": "devices are not managed"} if input.endpoints.managed == false

deny contains {"path": ["endpoints", "own_devices"], "text": "nothing says whether people may use devices of their own"} if not input.endpoints.own_devices

deny contains {"path": ["endpoints", "own_devices"], "text": "people may use devices of their own that nobody manages"} if input.endpoints.own_devices == "allowed"

managed_stated if is_boolean(input.endpoints.managed)
