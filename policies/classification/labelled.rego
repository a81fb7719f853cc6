# METADATA
# title: Each level says how information is labelled
# description: "A level says how its information is labelled, if only that it bears no label. What nobody can recognize nobody treats by the rules. ISO/IEC 27001 asks for labels in A.5.13."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.5.13
# custom:
#   severity: medium
#   force: standard
#   certainty: judgement
#   controls: ["iso27001:A.5.13#stated", "iso27017:8.2.2#stated"]
#   remediation: "State the label in `handling/label`."
package trustcap.classification.labelled

deny contains {"path": ["handling", "label"], "text": "nothing says how information of this level is labelled"} if not input.handling.label
