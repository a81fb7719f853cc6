# METADATA
# title: Explicit consent to special categories is an opt-in
# description: >-
#   Art. 9(2)(a) GDPR requires explicit consent to the processing of special categories of data.
#   A default or the chance to opt out is not explicit.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 9(2)(a)
#   - ref: https://www.edpb.europa.eu/our-work-tools/our-documents/guidelines/guidelines-052020-consent-under-regulation-2016679_en
#     description: EDPB Guidelines 05/2020 on consent, paragraphs 91 to 98
# custom:
#   severity: critical
#   force: law
#   certainty: clear
#   controls: ["gdpr:Art.9(2)#stated", "trust:T7.3#stated"]
#   remediation: Set `choice` to `opt-in`, or name another ground in `art9_ground`.
package trustcap.purpose.special_consent_explicit

applies if input.art9_ground == "explicit-consent"

deny contains {"path": ["choice"], "text": "special categories of data rest on explicit consent, and the person is not asked first"} if {
	applies
	not input.choice == "opt-in"
}
