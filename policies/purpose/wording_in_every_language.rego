# METADATA
# title: The wording of consent stands in every language served
# description: >-
#   Consent is informed only if the person can understand what is asked; Art. 7(2) GDPR requires
#   an intelligible form. Who serves people in a language asks them in it; whether one language
#   is enough is to be judged by a person.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 7(2)
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 4(11)
# custom:
#   severity: medium
#   force: law
#   certainty: judgement
#   controls: ["gdpr:Art.7(2)#stated", "trust:T7.3#stated"]
#   remediation: Add the missing language to `asked/wording/text`.
package trustcap.purpose.wording_in_every_language

import data.trustcap.lib.purpose

applies if {
	purpose.rests_on_consent
	input.asked.wording.text
}

deny contains {
	"path": ["asked", "wording", "text", language],
	"text": "the wording of consent is missing in {language}",
	"args": {"language": {"language": language}},
} if {
	applies
	some language in data.inventory.organization.languages
	not input.asked.wording.text[language]
}

exempt contains {
	"path": ["basis"],
	"text": "the processing does not rest on consent, and nothing is stored or read on the device by consent",
} if {
	purpose.without_consent
}
