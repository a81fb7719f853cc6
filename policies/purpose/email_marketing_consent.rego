# METADATA
# title: Electronic advertising has prior consent or the lawful exception
# description: >-
#   § 7(2) no. 2 UWG requires prior express consent for advertising by e-mail, text message,
#   messenger and fax, to businesses too. For electronic post § 7(3) UWG makes an exception for
#   existing customers; a fax has none.
# related_resources:
#   - ref: https://www.gesetze-im-internet.de/uwg_2004/__7.html
#     description: § 7(2) no. 2 UWG
#   - ref: https://www.gesetze-im-internet.de/uwg_2004/__7.html
#     description: § 7(3) UWG
#   - ref: https://eur-lex.europa.eu/eli/dir/2002/58/oj
#     description: Directive 2002/58/EC Art. 13
# custom:
#   severity: high
#   force: law
#   certainty: clear
#   controls: ["trust:T7.3#stated"]
#   remediation: >-
#     Ask for consent first (`basis: consent`, `choice: opt-in`), or state the five conditions
#     in `marketing/existing_customer`.
package trustcap.purpose.email_marketing_consent

import data.trustcap.lib.purpose

applies if input.marketing.channel in {"email", "sms", "messenger", "fax"}

deny contains {"path": ["marketing"], "text": "advertising goes out electronically without prior consent, and the exception for existing customers is not used"} if {
	applies
	not consented
	not input.marketing.existing_customer
}

deny contains {"path": ["marketing", "existing_customer"], "text": "advertising goes out by fax without prior consent, and the exception for existing customers does not cover fax"} if {
	not consented
	input.marketing.existing_customer
	input.marketing.channel == "fax"
}

consented if purpose.by_consent

consented if input.choice == "opt-in"
