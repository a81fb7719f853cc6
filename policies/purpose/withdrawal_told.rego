# METADATA
# title: People learn how to withdraw before they consent
# description: >-
#   Art. 7(3) GDPR requires that people are told of their right to withdraw before they give
#   consent. Consent asked without this information does not meet the conditions of Art. 7.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 7(3)
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 13(2)(c)
# custom:
#   severity: high
#   force: law
#   certainty: clear
#   controls: ["gdpr:Art.7(3)#stated", "trust:T7.4#stated"]
#   remediation: >-
#     Point to the right to withdraw in the wording of consent, and set `withdrawal/told_before`
#     to `true`.
package trustcap.purpose.withdrawal_told

import data.trustcap.lib.purpose

applies if {
	purpose.rests_on_consent
	purpose.withdrawable
}

deny contains {"path": ["withdrawal", "told_before"], "text": "people are not told of the right to withdraw before they consent"} if {
	applies
	input.withdrawal.told_before == false
}

deny contains {"path": ["withdrawal", "told_before"], "text": "nothing says that people are told of the right to withdraw before they consent"} if {
	applies
	not stated
}

stated if is_boolean(input.withdrawal.told_before)

exempt contains {
	"path": ["basis"],
	"text": "the processing does not rest on consent, and nothing is stored or read on the device by consent",
} if {
	purpose.without_consent
}
