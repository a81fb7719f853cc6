# METADATA
# title: Refusing is possible where accepting is
# description: >-
#   Supervisory authorities usually ask for a way to refuse on the first layer where all can be
#   accepted there. A dialogue that hides the no behind settings steers people to the yes.
# related_resources:
#   - ref: https://www.datenschutzkonferenz-online.de/orientierungshilfen.html
#     description: Guidance of the German data protection authorities (DSK) for providers of digital services, version 1.2
#   - ref: https://dejure.org/dienste/vernetzung/rechtsprechung?Gericht=VG%20Hannover&Datum=19.03.2025&Aktenzeichen=10%20A%205385/22
#     description: Administrative Court of Hanover, 19 March 2025, 10 A 5385/22, on the facts of its case
#   - ref: https://www.edpb.europa.eu/our-work-tools/our-documents/guidelines/guidelines-052020-consent-under-regulation-2016679_en
#     description: EDPB Guidelines 05/2020 on consent, paragraphs 39 to 41
# custom:
#   severity: medium
#   force: authority
#   certainty: judgement
#   controls: ["trust:T7.3#stated"]
#   remediation: Add `reject-all` or `continue-without` to `first_layer`.
package trustcap.dialogue.reject_on_first_layer

import data.trustcap.lib.dialogue

applies if dialogue.on_screen

deny contains {"path": ["first_layer"], "text": "all can be accepted on the first layer, and refusing is not possible there"} if {
	applies
	"accept-all" in input.first_layer
	not dialogue.refusable
}

unknown contains {"path": ["first_layer"], "text": "nothing says what can be chosen on the first layer"} if {
	applies
	not input.first_layer
}
