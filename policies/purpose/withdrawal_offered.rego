# METADATA
# title: Consent can be withdrawn
# description: >-
#   Art. 7(3) GDPR requires that consent can be withdrawn at any time. A purpose that rests on
#   consent names at least one way to do so.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 7(3)
# custom:
#   severity: high
#   force: law
#   certainty: clear
#   controls: ["gdpr:Art.7(3)#stated", "trust:T7.4#stated"]
#   remediation: Name the ways to withdraw in `withdrawal/channels`.
package trustcap.purpose.withdrawal_offered

import data.trustcap.lib.purpose

applies if purpose.rests_on_consent

deny contains {"path": ["withdrawal"], "text": "consent is asked, and no way to withdraw it is named"} if {
	applies
	not purpose.withdrawable
}

exempt contains {
	"path": ["basis"],
	"text": "the processing does not rest on consent, and nothing is stored or read on the device by consent",
} if {
	purpose.without_consent
}
