# METADATA
# title: Each purpose can be chosen on its own
# description: >-
#   Under recital 43 GDPR consent is presumed not to be free where separate consent to different
#   purposes is not possible although it is appropriate. A dialogue that accepts several
#   purposes at once offers the single choice on its first layer; whether purposes belong
#   together is to be judged by a person.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR recital 43
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 7(2)
#   - ref: https://www.edpb.europa.eu/our-work-tools/our-documents/guidelines/guidelines-052020-consent-under-regulation-2016679_en
#     description: EDPB Guidelines 05/2020 on consent, paragraphs 42 to 45
# custom:
#   severity: medium
#   force: law
#   certainty: judgement
#   controls: ["gdpr:Art.7(2)#stated", "trust:T7.3#stated"]
#   remediation: Add `settings` or `save-choice` to `first_layer`.
package trustcap.dialogue.choice_per_purpose

import data.trustcap.lib.dialogue

applies if {
	dialogue.on_screen
	"accept-all" in input.first_layer
	count(dialogue.asks_for) > 1
}

deny contains {"path": ["first_layer"], "text": "several purposes are accepted at once ({purposes}), and they cannot be chosen one by one", "args": {"purposes": sort(dialogue.asks_for)}} if {
	applies
	not single
}

single if "settings" in input.first_layer

single if "save-choice" in input.first_layer
