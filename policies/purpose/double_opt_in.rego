# METADATA
# title: Consent to e-mail advertising is confirmed from that address
# description: >-
#   No statute orders double opt-in, but without it, or a verified customer account, nobody can
#   show that the consent came from the owner of the address. To ask for one of the two is
#   trustcap's own rule.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 7(1)
#   - ref: https://www.gesetze-im-internet.de/uwg_2004/__7.html
#     description: § 7(2) no. 2 UWG
# custom:
#   severity: medium
#   force: own
#   certainty: clear
#   controls: ["trust:T7.3#stated"]
#   remediation: >-
#     Confirm by e-mail and set `double_opt_in` to `true`, or tie the record to a verified
#     account (`record/subject: account`).
package trustcap.purpose.double_opt_in

import data.trustcap.lib.purpose

applies if {
	input.marketing.channel == "email"
	purpose.by_consent
}

deny contains {"path": ["double_opt_in"], "text": "nothing shows that consent to e-mail advertising comes from the owner of the address"} if {
	applies
	not input.double_opt_in
	not input.record.subject == "account"
}
