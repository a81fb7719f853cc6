# METADATA
# title: Each purpose names the data sets that it uses
# description: >-
#   Art. 30(1)(c) GDPR requires that the record of processing activities lists the categories of
#   data subjects and of personal data. They stand with the data sets; whether the list is
#   complete is to be judged by a person.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 30(1)(c)
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 13(1)(c)
# custom:
#   severity: medium
#   force: law
#   certainty: judgement
#   controls: ["gdpr:Art.30(1)(c)#stated", "iso27001:A.5.34#stated", "trust:T7.5#stated"]
#   remediation: >-
#     Name the data sets in `datasets` and declare them there with `personal/categories` and
#     `personal/subjects`.
package trustcap.purpose.datasets_named

deny contains {"path": ["datasets"], "text": "nothing says which data the purpose uses"} if not named

named if count(input.datasets) > 0
