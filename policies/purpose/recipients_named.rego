# METADATA
# title: Each purpose names its recipients, or says that there are none
# description: >-
#   Art. 30(1)(d) GDPR requires that the record of processing activities lists the categories of
#   recipients. Silence does not say that there are none; the empty list does. Whether the list
#   is complete is to be judged by a person.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 30(1)(d)
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 13(1)(e)
# custom:
#   severity: medium
#   force: law
#   certainty: judgement
#   controls: ["gdpr:Art.30(1)(d)#stated", "iso27001:A.5.34#stated", "trust:T7.7#stated"]
#   remediation: List the recipients in `recipients`; the empty list `[]` says that there are none.
package trustcap.purpose.recipients_named

deny contains {"path": ["recipients"], "text": "nothing says who receives the data"} if not input.recipients
