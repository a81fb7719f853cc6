# METADATA
# title: Consent is not asked beside a legitimate interest
# description: >-
#   Who asks for consent and would go on with the processing after a refusal misleads people
#   about their choice. Supervisory authorities usually call this unfair and accept no switch
#   from consent to another basis.
# related_resources:
#   - ref: https://www.edpb.europa.eu/our-work-tools/our-documents/guidelines/guidelines-052020-consent-under-regulation-2016679_en
#     description: EDPB Guidelines 05/2020 on consent, paragraphs 121 to 123
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 5(1)(a)
# custom:
#   severity: medium
#   force: authority
#   certainty: judgement
#   controls: ["gdpr:Art.5(1)(a)#stated", "trust:T7.2#stated"]
#   remediation: >-
#     Decide in `basis` for `consent` or for `legitimate-interest`, or split the purpose in two.
package trustcap.purpose.consent_not_with_interest

applies if "consent" in input.basis

deny contains {"path": ["basis"], "text": "consent is asked, and the same purpose also rests on a legitimate interest"} if {
	applies
	"legitimate-interest" in input.basis
}

exempt contains {"path": ["basis"], "text": "the processing does not rest on consent"} if {
	count(input.basis) > 0
	not applies
}
