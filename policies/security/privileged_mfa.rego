# METADATA
# title: Privileged access needs a second factor
# description: "One stolen password must not be enough for privileged access. ISO/IEC 27001 asks in A.8.2 and A.8.5 for restricted privileges and secure sign-in; that this takes a second factor is to be judged by the risk."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.8.2
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.8.5
# custom:
#   severity: medium
#   force: standard
#   certainty: judgement
#   controls: ["iso27001:A.8.2#stated", "iso27001:A.8.5#stated", "iso27017:9.2.3#stated", "trust:T8.3#stated"]
#   remediation: "Set `privileged/mfa` to `required`."
package trustcap.security.privileged_mfa

deny contains {"path": ["privileged", "mfa"], "text": "nothing says whether privileged access needs a second factor"} if not input.privileged.mfa

deny contains {"path": ["privileged", "mfa"], "text": "privileged access is possible without a second factor"} if input.privileged.mfa == "optional"

deny contains {"path": ["privileged", "mfa"], "text": "privileged access has no second factor"} if input.privileged.mfa == "none"
