# METADATA
# title: Each measure has an owner
# description: A measure works while somebody answers for it. Responsibilities for information security are assigned to a role, a team or a board.
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.5.2
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 24(1)
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso27001:A.5.2#stated", "gdpr:Art.24(1)#stated"]
#   remediation: "Name a role, team or board of `people` in `owner`."
package trustcap.measure.owner_named

deny contains {"path": ["owner"], "text": "nobody is named who answers for this measure"} if not input.owner
