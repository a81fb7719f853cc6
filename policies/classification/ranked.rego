# METADATA
# title: Levels of classification are ranked
# description: Levels say how much protection information needs, so one has to come after the other. The rank orders them; higher is more sensitive.
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.5.12
# custom:
#   severity: medium
#   force: standard
#   certainty: judgement
#   controls: ["iso27001:A.5.12#stated"]
#   remediation: "Set `rank` to a number, higher for more sensitive information."
package trustcap.classification.ranked

deny contains {"path": ["rank"], "text": "the level has no rank among the others"} if not input.rank
