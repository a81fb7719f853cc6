# METADATA
# title: The data of a panel has a purpose
# description: Who is asked or observed is recorded, so the panel names the purpose under which that data is processed. Art. 5(1)(b) and 6(1) GDPR require a specified purpose with a lawful basis; whether the answers are anonymous from the start, a person judges.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 5(1)(b)
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 6(1)
# custom:
#   severity: medium
#   force: law
#   certainty: judgement
#   controls: ["gdpr:Art.5(1)(b)#stated", "trust:T2.2#stated"]
#   remediation: "Name the purpose in `purpose`."
package trustcap.panel.purpose_named

deny contains {"path": ["purpose"], "text": "nothing says for which purpose the data of the panel is processed"} if not input.purpose
