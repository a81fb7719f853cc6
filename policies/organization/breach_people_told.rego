# METADATA
# title: People are told of a breach that puts them at high risk
# description: >-
#   Art. 34(1) GDPR requires that people are told without undue delay of a breach that is likely
#   to result in a high risk to them. Whether the risk is high, and whether an exception of Art.
#   34(3) holds, is to be judged by a person in each case.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 34(1)
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 34(3)
# custom:
#   severity: medium
#   force: law
#   certainty: judgement
#   controls: ["gdpr:Art.34(1)#stated"]
#   remediation: Add a notice to `data-subjects` in `breach/notices`.
package trustcap.organization.breach_people_told

deny contains {"path": ["breach", "notices", "data-subjects"], "text": "nothing says how people are told of a breach that puts them at high risk"} if not input.breach.notices["data-subjects"]
