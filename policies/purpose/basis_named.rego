# METADATA
# title: Each purpose names its basis
# description: >-
#   Art. 6(1) GDPR requires a basis for each processing of personal data. A purpose without one
#   cannot be explained to the people concerned, nor to a supervisory authority.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 6(1)
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 5(1)(a)
# custom:
#   severity: high
#   force: law
#   certainty: clear
#   controls: ["gdpr:Art.6(1)#stated", "trust:T7.2#stated"]
#   remediation: Name the basis in `basis`, for example `contract` or `consent`.
package trustcap.purpose.basis_named

deny contains {"path": ["basis"], "text": "no basis of the processing is named"} if not named

named if count(input.basis) > 0
