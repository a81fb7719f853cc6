# METADATA
# title: The wording of consent is kept with its version
# description: >-
#   To demonstrate consent, as Art. 7(1) GDPR requires, one has to show what the person read. A
#   numbered wording ties each consent to its text and shows when consent has to be asked anew;
#   whether a changed text calls for it is to be judged by a person.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 7(1)
#   - ref: https://www.edpb.europa.eu/our-work-tools/our-documents/guidelines/guidelines-052020-consent-under-regulation-2016679_en
#     description: EDPB Guidelines 05/2020 on consent, paragraphs 104 to 110
# custom:
#   severity: medium
#   force: law
#   certainty: judgement
#   controls: ["gdpr:Art.7(1)#stated", "trust:T7.3#stated"]
#   remediation: State the wording in `asked/wording/text` and its number in `asked/wording/version`.
package trustcap.purpose.wording_versioned

import data.trustcap.lib.purpose

applies if purpose.rests_on_consent

deny contains {"path": ["asked", "wording", "text"], "text": "consent is asked, and the wording is not stated"} if {
	applies
	not input.asked.wording.text
}

deny contains {"path": ["asked", "wording", "version"], "text": "consent is asked, and its wording has no version"} if {
	applies
	not numbered
}

numbered if is_number(input.asked.wording.version)

exempt contains {
	"path": ["basis"],
	"text": "the processing does not rest on consent, and nothing is stored or read on the device by consent",
} if {
	purpose.without_consent
}
