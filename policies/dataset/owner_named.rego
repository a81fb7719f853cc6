# METADATA
# title: Each data set has an owner
# description: An inventory of information names for each asset who answers for it. The owner is a role, a team or a board, not a person's name.
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.5.9
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso27001:A.5.9#stated", "trust:T7.5#stated"]
#   remediation: "Name a role, team or board of `people` in `owner`."
package trustcap.dataset.owner_named

deny contains {"path": ["owner"], "text": "nobody is named who answers for this data"} if not input.owner
