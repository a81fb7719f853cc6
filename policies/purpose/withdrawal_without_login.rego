# METADATA
# title: Withdrawing needs no sign-in where consent needed none
# description: >-
#   Art. 7(3) GDPR requires that withdrawing is as easy as giving consent. A sign-in that nobody
#   needed to say yes makes it harder to say no.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 7(3)
#   - ref: https://www.edpb.europa.eu/our-work-tools/our-documents/guidelines/guidelines-052020-consent-under-regulation-2016679_en
#     description: EDPB Guidelines 05/2020 on consent, paragraphs 112 to 118
# custom:
#   severity: high
#   force: law
#   certainty: clear
#   controls: ["gdpr:Art.7(3)#stated", "trust:T7.4#stated"]
#   remediation: >-
#     Offer a way to withdraw without sign-in, and set `withdrawal/login_required` to `false`.
package trustcap.purpose.withdrawal_without_login

import data.trustcap.lib.purpose

applies if {
	purpose.rests_on_consent
	purpose.withdrawable
}

# Who uses a portal or an app is signed in when consent is asked.
asked_without_login if {
	some channel in purpose.asked_in
	not channel in {"portal", "app"}
}

deny contains {"path": ["withdrawal", "login_required"], "text": "consent is given without sign-in, and withdrawing it needs one"} if {
	applies
	input.withdrawal.login_required
	asked_without_login
}

unknown contains {"path": ["withdrawal", "login_required"], "text": "nothing says whether withdrawing needs a sign-in"} if {
	applies
	not stated
}

stated if is_boolean(input.withdrawal.login_required)

unknown contains {"path": ["asked"], "text": "nothing says by which medium consent is asked"} if {
	applies
	input.withdrawal.login_required
	count(purpose.asked_in) == 0
}

exempt contains {
	"path": ["basis"],
	"text": "the processing does not rest on consent, and nothing is stored or read on the device by consent",
} if {
	purpose.without_consent
}
