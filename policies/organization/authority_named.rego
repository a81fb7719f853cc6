# METADATA
# title: The competent supervisory authority is named
# description: >-
#   Art. 13(2)(d) GDPR requires that people are told of their right to lodge a complaint with a
#   supervisory authority. Naming the competent one makes the right usable; whether the notice
#   has to name it is to be judged by a person.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 13(2)(d)
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 77(1)
# custom:
#   severity: medium
#   force: law
#   certainty: judgement
#   controls: ["gdpr:Art.13(2)(d)#stated", "iso27001:A.5.5#stated", "trust:T7.8#stated"]
#   remediation: Name the supervisory authority in `authority`.
package trustcap.organization.authority_named

deny contains {"path": ["authority"], "text": "the competent supervisory authority for data protection is not named"} if not input.authority
