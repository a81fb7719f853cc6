# METADATA
# title: Each processing activity names its purposes
# description: >-
#   Art. 30(1)(b) GDPR requires that the record of processing activities holds the purposes of
#   the processing. An activity may have several; one without any says nothing.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 30(1)(b)
# custom:
#   severity: high
#   force: law
#   certainty: clear
#   controls: ["gdpr:Art.30(1)(b)#stated", "trust:T7.2#stated"]
#   remediation: List the purposes in `purposes`.
package trustcap.activity.purposes_named

deny contains {"path": ["purposes"], "text": "the processing activity names no purpose"} if not named

named if count(input.purposes) > 0
