# METADATA
# title: Devices are encrypted
# description: "A lost device is an annoyance if it is encrypted and an incident if it is not. ISO/IEC 27001 asks for the protection of devices in A.8.1, outside the premises in A.7.9, and for remote work in A.6.7."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.8.1
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.7.9
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.6.7
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso27001:A.8.1#stated", "iso27001:A.7.9#stated", "iso27001:A.6.7#stated"]
#   remediation: "Encrypt the devices and set `endpoints/encrypted`."
package trustcap.security.endpoints_encrypted

deny contains {"path": ["endpoints", "encrypted"], "text": "nothing says whether devices are encrypted"} if not encrypted_stated

deny contains {"path": ["endpoints", "encrypted"], "text": "devices are not encrypted"} if input.endpoints.encrypted == false

encrypted_stated if is_boolean(input.endpoints.encrypted)
