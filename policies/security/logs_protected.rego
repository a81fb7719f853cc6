# METADATA
# title: Logs are kept and protected from administrators
# description: "It is stated how long logs are kept and that those who are logged, administrators above all, cannot change them. ISO/IEC 27001 asks for the protection of logs in A.8.15."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.8.15
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso27001:A.8.15#stated", "iso27017:12.4.3#stated", "iso27017:18.1.3#stated", "trust:T8.3#stated"]
#   remediation: "State `kept` and `protected` in `logging`."
package trustcap.security.logs_protected

deny contains {"path": ["logging", "kept"], "text": "nothing says how long logs are kept"} if not input.logging.kept

deny contains {"path": ["logging", "protected"], "text": "nothing says whether administrators can change logs"} if not protected_stated

deny contains {"path": ["logging", "protected"], "text": "administrators can change logs"} if input.logging.protected == false

protected_stated if is_boolean(input.logging.protected)
