# METADATA
# title: It is arranged how passwords and secrets are kept
# description: "It is stated how passwords are managed, where the secrets of systems are kept and that defaults are changed. People who keep passwords as they like use them twice. ISO/IEC 27001 asks for rules on authentication information in A.5.17."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.5.17
# custom:
#   severity: medium
#   force: standard
#   certainty: judgement
#   controls: ["iso27001:A.5.17#stated", "iso27017:9.2.4#stated", "trust:T8.3#stated"]
#   remediation: "State `passwords`, `secrets` and `defaults_changed` in `identity`."
package trustcap.security.passwords

deny contains {"path": ["identity", "passwords"], "text": "nothing says how passwords are managed"} if not input.identity.passwords

deny contains {"path": ["identity", "passwords"], "text": "everybody keeps passwords as they like"} if input.identity.passwords == "own-choice"

deny contains {"path": ["identity", "secrets"], "text": "nothing says where the secrets of systems are kept"} if not input.identity.secrets

deny contains {"path": ["identity", "defaults_changed"], "text": "nothing says whether default passwords are changed"} if not defaults_changed_stated

deny contains {"path": ["identity", "defaults_changed"], "text": "default passwords are not changed"} if input.identity.defaults_changed == false

defaults_changed_stated if is_boolean(input.identity.defaults_changed)
