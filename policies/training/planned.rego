# METADATA
# title: A training has a topic, an audience and an owner
# description: A training says what it is about, whom it is for and who arranges it. ISO/IEC 27001 requires training appropriate to the function of those who are trained.
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.6.3
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 7.2
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso20000:7.2#stated", "iso27001:A.6.3#stated"]
#   remediation: "State `topic`, `audience` and `owner`."
package trustcap.training.planned

addressed if count(input.audience) > 0

deny contains {"path": ["topic"], "text": "nothing says what the training is about"} if not input.topic

deny contains {"path": ["audience"], "text": "nothing says whom the training is for"} if not addressed

deny contains {"path": ["owner"], "text": "nothing says who arranges the training"} if not input.owner
