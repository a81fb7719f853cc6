# METADATA
# title: Consent is withdrawn by a medium as easy as the one it was given by
# description: >-
#   Art. 7(3) GDPR requires that withdrawing is as easy as giving consent. Who asked on a screen
#   must not refer people to a letter or a call, and who asked by phone must not refer them to a
#   letter. Web, app, portal and e-mail count as one medium here.
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
#   remediation: Add to `withdrawal/channels` the channel by which consent is asked.
package trustcap.purpose.withdrawal_same_medium

import data.trustcap.lib.purpose

applies if {
	purpose.rests_on_consent
	purpose.withdrawable
}

electronic := {"web", "app", "portal", "email"}

withdrawn_in contains channel if some channel in input.withdrawal.channels

deny contains {"path": ["withdrawal", "channels"], "text": "consent is asked electronically and can be withdrawn only by phone or on paper"} if {
	applies
	count(purpose.asked_in & electronic) > 0
	count(withdrawn_in & electronic) == 0
}

deny contains {"path": ["withdrawal", "channels"], "text": "consent is asked by phone and can be withdrawn only on paper"} if {
	applies
	count(purpose.asked_in & electronic) == 0
	"phone" in purpose.asked_in
	withdrawn_in == {"paper"}
}

unknown contains {"path": ["asked"], "text": "nothing says by which medium consent is asked"} if {
	applies
	count(purpose.asked_in) == 0
}

exempt contains {
	"path": ["basis"],
	"text": "the processing does not rest on consent, and nothing is stored or read on the device by consent",
} if {
	purpose.without_consent
}
