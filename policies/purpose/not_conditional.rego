# METADATA
# title: A service is not refused for want of an unrelated consent
# description: >-
#   For the question whether consent is free, Art. 7(4) GDPR takes utmost account of a service
#   that is refused without a consent it does not need. A real equivalent without that consent
#   can keep the choice free; both are to be judged by a person.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 7(4)
#   - ref: https://www.edpb.europa.eu/our-work-tools/our-documents/guidelines/guidelines-052020-consent-under-regulation-2016679_en
#     description: EDPB Guidelines 05/2020 on consent, paragraphs 25 to 41
#   - ref: https://www.edpb.europa.eu/our-work-tools/our-documents/opinion-board-art-64/opinion-082024-valid-consent-context-consent-or_en
#     description: EDPB Opinion 08/2024 on "consent or pay" models
# custom:
#   severity: medium
#   force: law
#   certainty: judgement
#   controls: ["gdpr:Art.7(4)#stated", "trust:T7.3#stated"]
#   remediation: >-
#     Offer the service without this consent and set `conditional` to `false`, or offer a real
#     equivalent and set `equivalent_alternative` to `true`.
package trustcap.purpose.not_conditional

import data.trustcap.lib.purpose

applies if purpose.rests_on_consent

deny contains {"path": ["conditional"], "text": "the service is refused without this consent although it is not needed for it, and no equivalent is offered"} if {
	applies
	input.conditional
	not input.equivalent_alternative
}

unknown contains {"path": ["conditional"], "text": "nothing says whether the service is refused without this consent"} if {
	applies
	not stated
}

stated if is_boolean(input.conditional)

exempt contains {
	"path": ["basis"],
	"text": "the processing does not rest on consent, and nothing is stored or read on the device by consent",
} if {
	purpose.without_consent
}
