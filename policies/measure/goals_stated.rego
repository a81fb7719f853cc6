# METADATA
# title: Each measure says what it protects
# description: "The law names confidentiality, integrity, availability, resilience, restoring and testing. This is trustcap's own rule: say which of them a measure serves, so that a gap can be seen."
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 32(1)(b)
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 30(1)(g)
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: []
#   remediation: "List the goals in `goals`, for example `[availability, restore]`."
package trustcap.measure.goals_stated

deny contains {"path": ["goals"], "text": "nothing says what the measure serves"} if not stated

stated if count(input.goals) > 0
