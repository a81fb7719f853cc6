# METADATA
# title: Advertising calls to consumers have prior consent
# description: >-
#   § 7(2) no. 1 UWG requires prior express consent for an advertising call to a consumer. For
#   businesses a presumed consent can be enough; that is not looked at here.
# related_resources:
#   - ref: https://www.gesetze-im-internet.de/uwg_2004/__7.html
#     description: § 7(2) no. 1 UWG
#   - ref: https://www.gesetze-im-internet.de/uwg_2004/__7a.html
#     description: § 7a UWG
# custom:
#   severity: high
#   force: law
#   certainty: clear
#   controls: ["trust:T7.3#stated"]
#   remediation: >-
#     Ask for consent before calling (`basis: consent`), or take `consumers` out of
#     `marketing/recipients`.
package trustcap.purpose.phone_marketing_consent

import data.trustcap.lib.purpose

applies if {
	input.marketing.channel == "phone"
	"consumers" in input.marketing.recipients
}

applies if recipients_unknown

recipients_unknown if {
	input.marketing.channel == "phone"
	not input.marketing.recipients
}

deny contains {"path": ["marketing"], "text": "consumers are called for advertising without prior consent"} if {
	applies
	"consumers" in input.marketing.recipients
	not purpose.by_consent
}

unknown contains {"path": ["marketing", "recipients"], "text": "nothing says whether consumers or businesses are called"} if recipients_unknown
