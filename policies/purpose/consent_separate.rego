# METADATA
# title: Consent is asked apart from other matters
# description: >-
#   Where a declaration also concerns other matters, such as terms of contract, Art. 7(2) GDPR
#   requires that the request for consent is clearly distinguishable from them. Whether it is,
#   is to be judged by a person.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 7(2)
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR recital 43
# custom:
#   severity: medium
#   force: law
#   certainty: judgement
#   controls: ["gdpr:Art.7(2)#stated", "trust:T7.3#stated"]
#   remediation: Ask for consent on its own, and set `asked/separate` to `true`.
package trustcap.purpose.consent_separate

import data.trustcap.lib.purpose

applies if purpose.rests_on_consent

deny contains {"path": ["asked", "separate"], "text": "consent is asked together with other matters"} if {
	applies
	input.asked.separate == false
}

deny contains {"path": ["asked", "separate"], "text": "nothing says that consent is asked apart from other matters"} if {
	applies
	not stated
}

stated if is_boolean(input.asked.separate)

exempt contains {
	"path": ["basis"],
	"text": "the processing does not rest on consent, and nothing is stored or read on the device by consent",
} if {
	purpose.without_consent
}
