# METADATA
# title: A purpose that rests on a statute names it
# description: >-
#   A legal obligation and a public task rest on a provision of Union or national law, Art. 6(3)
#   GDPR, and so does a special law that stands beside the GDPR. Named, the provision can be
#   read and checked; whether it bears the processing is to be judged by a person.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 6(3)
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 13(1)(c)
# custom:
#   severity: medium
#   force: law
#   certainty: judgement
#   controls: ["gdpr:Art.6(1)#stated", "trust:T7.2#stated"]
#   remediation: Name the provision in `statute`, for example `§ 147 AO`.
package trustcap.purpose.statute_named

applies if {
	some basis in input.basis
	basis in {"legal-obligation", "public-task", "special-law"}
}

deny contains {"path": ["statute"], "text": "the basis is a statute, and the statute is not named"} if {
	applies
	not input.statute
}
