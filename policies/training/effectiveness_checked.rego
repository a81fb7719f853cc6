# METADATA
# title: The effect of training is evaluated
# description: "A training says how its effect is evaluated: by a test, an exercise or a survey. ISO/IEC 27001 and ISO/IEC 20000-1 require that the effectiveness of actions for competence is evaluated."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 7.2
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 7.2
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso20000:7.2#stated", "iso27001:7.2#stated"]
#   remediation: "Evaluate the effect and set `effectiveness` to `test`, `exercise` or `survey`."
package trustcap.training.effectiveness_checked

deny contains {"path": ["effectiveness"], "text": "nothing says how the effect of the training is evaluated"} if not input.effectiveness

deny contains {"path": ["effectiveness"], "text": "the effect of the training is not evaluated"} if input.effectiveness == "none"
