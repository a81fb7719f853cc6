# METADATA
# title: Consent to one purpose does not hang on another
# description: >-
#   Under recital 43 consent is presumed not to be free where different operations cannot be
#   consented to apart although that would be right in the case. Whether the purposes belong
#   together is to be judged by a person.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 7(4)
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR recital 43
#   - ref: https://www.edpb.europa.eu/our-work-tools/our-documents/guidelines/guidelines-052020-consent-under-regulation-2016679_en
#     description: EDPB Guidelines 05/2020 on consent, paragraphs 42 to 45
# custom:
#   severity: medium
#   force: law
#   certainty: judgement
#   controls: ["gdpr:Art.7(4)#stated", "trust:T7.3#stated"]
#   remediation: Offer a choice for each purpose, and take the purpose out of `bundled_with`; the empty list says that none is bundled.
package trustcap.purpose.not_bundled

import data.trustcap.lib.purpose

applies if {
	purpose.rests_on_consent
	input.bundled_with
}

deny contains {
	"path": ["bundled_with", other],
	"text": "consent is asked, and the purpose {purpose} can only be accepted together with it",
	"args": {"purpose": other},
} if {
	applies
	some other in input.bundled_with
}

exempt contains {
	"path": ["basis"],
	"text": "the processing does not rest on consent, and nothing is stored or read on the device by consent",
} if {
	purpose.without_consent
}
