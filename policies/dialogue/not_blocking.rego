# METADATA
# title: A dialogue that blocks the page can be refused
# description: >-
#   Art. 4(11) GDPR requires that consent is given freely. Where the page stays blocked until
#   all is accepted, and nothing else can be chosen, people have no free choice.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 4(11)
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR recital 42
#   - ref: https://www.edpb.europa.eu/our-work-tools/our-documents/guidelines/guidelines-052020-consent-under-regulation-2016679_en
#     description: EDPB Guidelines 05/2020 on consent, paragraphs 39 to 41
# custom:
#   severity: high
#   force: law
#   certainty: clear
#   controls: ["gdpr:Art.7(4)#stated", "trust:T7.3#stated"]
#   remediation: >-
#     Add a way to refuse to `first_layer`, or let the page be used and set `blocks_page` to
#     `false`.
package trustcap.dialogue.not_blocking

import data.trustcap.lib.dialogue

applies if {
	dialogue.on_screen
	input.blocks_page
}

deny contains {"path": ["blocks_page"], "text": "the page is blocked until all is accepted, and nothing else can be chosen"} if {
	applies
	input.first_layer
	not escapable
}

escapable if {
	some way in input.first_layer
	way in {"reject-all", "continue-without", "settings", "save-choice", "close"}
}

unknown contains {"path": ["first_layer"], "text": "nothing says what can be chosen on the first layer"} if {
	applies
	not input.first_layer
}
