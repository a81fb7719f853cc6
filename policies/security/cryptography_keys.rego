# METADATA
# title: Keys are kept apart and changed in time
# description: "Encryption is as good as the care for its keys: they lie in a vault, a key service or a hardware module rather than in files, and are changed at intervals. ISO/IEC 27001 asks for key management in A.8.24."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.8.24
# custom:
#   severity: medium
#   force: standard
#   certainty: judgement
#   controls: ["iso27001:A.8.24#stated", "iso27017:10.1.2#stated", "trust:T8.3#stated"]
#   remediation: "State `custody` and `keys_rotated: {every: …, last: …}` in `cryptography`."
package trustcap.security.cryptography_keys

deny contains {"path": ["cryptography", "custody"], "text": "nothing says where keys are kept"} if not input.cryptography.custody

deny contains {"path": ["cryptography", "custody"], "text": "keys are kept in files"} if input.cryptography.custody == "files"

deny contains {"path": ["cryptography", "keys_rotated", "every"], "text": "nothing says how often the change of keys takes place"} if not input.cryptography.keys_rotated.every

deny contains {"path": ["cryptography", "keys_rotated", "last"], "text": "nothing says when the change of keys last took place"} if {
	input.cryptography.keys_rotated.every
	not input.cryptography.keys_rotated.last
}

deny contains {"path": ["cryptography", "keys_rotated", "last"], "text": "the change of keys was due on {day}", "args": {"day": input.cryptography.keys_rotated.due}} if data.today > input.cryptography.keys_rotated.due
