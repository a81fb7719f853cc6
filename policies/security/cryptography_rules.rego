# METADATA
# title: There are rules for cryptography
# description: "Rules say what is encrypted, by which methods and who decides. ISO/IEC 27001 asks for rules on the use of cryptography in A.8.24."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.8.24
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso27001:A.8.24#stated", "trust:T8.3#stated"]
#   remediation: "Refer to the rules in `cryptography/rules`, for example `doc:cryptography`."
package trustcap.security.cryptography_rules

deny contains {"path": ["cryptography", "rules"], "text": "no rules for cryptography are named"} if not input.cryptography.rules
