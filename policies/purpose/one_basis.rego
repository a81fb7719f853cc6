# METADATA
# title: A purpose says which one basis it relies on
# description: >-
#   More than one basis can be lawful, but people have to be told which one is relied on. That
#   one is to be named is trustcap's own rule; consent together with a legitimate interest is
#   looked at by another rule.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 13(1)(c)
#   - ref: https://www.edpb.europa.eu/our-work-tools/our-documents/guidelines/guidelines-052020-consent-under-regulation-2016679_en
#     description: EDPB Guidelines 05/2020 on consent, paragraphs 121 to 123
# custom:
#   severity: low
#   force: own
#   certainty: judgement
#   controls: ["trust:T7.2#stated"]
#   remediation: Keep in `basis` the one basis that is relied on, or split the purpose in two.
package trustcap.purpose.one_basis

applies if count(input.basis) > 0

deny contains {"path": ["basis"], "text": "more than one basis is named, and nothing says which one is relied on"} if {
	count({basis | some basis in input.basis}) > 1
	not consent_with_interest
}

consent_with_interest if {
	"consent" in input.basis
	"legitimate-interest" in input.basis
}
