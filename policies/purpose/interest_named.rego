# METADATA
# title: A purpose on a legitimate interest names that interest
# description: >-
#   Where the processing rests on a legitimate interest, Art. 13(1)(d) GDPR requires that people
#   are told which interest is pursued. Without it nobody can weigh it against the interests of
#   the people concerned.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 13(1)(d)
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 6(1)
# custom:
#   severity: high
#   force: law
#   certainty: clear
#   controls: ["gdpr:Art.13(1)(d)#stated", "trust:T7.2#stated"]
#   remediation: Say in `interest` which legitimate interest is pursued.
package trustcap.purpose.interest_named

applies if "legitimate-interest" in input.basis

deny contains {"path": ["interest"], "text": "the processing rests on a legitimate interest, and nothing says which"} if {
	applies
	not input.interest
}

exempt contains {"path": ["basis"], "text": "the processing does not rest on a legitimate interest"} if {
	count(input.basis) > 0
	not applies
}
