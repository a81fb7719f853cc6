# METADATA
# title: There is a procedure for lost devices
# description: "Whoever loses a device outside knows whom to call, and what is then locked or erased. ISO/IEC 27001 asks for the protection of assets off the premises in A.7.9."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.7.9
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso27001:A.7.9#stated"]
#   remediation: "Refer to the procedure in `endpoints/loss_procedure`, for example `doc:lost-device`."
package trustcap.security.endpoints_loss

deny contains {"path": ["endpoints", "loss_procedure"], "text": "nothing says what is done when a device is lost"} if not input.endpoints.loss_procedure
