# METADATA
# title: Storage media are encrypted
# description: "A medium that is lost or sent gives nothing away if it is encrypted. ISO/IEC 27001 asks for the management of storage media over their life in A.7.10."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.7.10
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso27001:A.7.10#stated"]
#   remediation: "Encrypt storage media and set `media/encrypted`."
package trustcap.security.media_encrypted

deny contains {"path": ["media", "encrypted"], "text": "nothing says whether storage media are encrypted"} if not encrypted_stated

deny contains {"path": ["media", "encrypted"], "text": "storage media are not encrypted"} if input.media.encrypted == false

encrypted_stated if is_boolean(input.media.encrypted)
