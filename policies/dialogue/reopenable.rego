# METADATA
# title: The choice can be opened again
# description: >-
#   Art. 7(3) GDPR requires that consent can be withdrawn at any time and as easily as it was
#   given. Where a dialogue on a screen asks, people need a way back to it, for example a
#   permanent link.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 7(3)
#   - ref: https://www.datenschutzkonferenz-online.de/orientierungshilfen.html
#     description: Guidance of the German data protection authorities (DSK) for providers of digital services, version 1.2
# custom:
#   severity: high
#   force: law
#   certainty: clear
#   controls: ["gdpr:Art.7(3)#stated", "trust:T7.4#stated"]
#   remediation: Add a permanent link or icon that opens the choice, and name it in `reopen`.
package trustcap.dialogue.reopenable

import data.trustcap.lib.dialogue

applies if dialogue.on_screen

deny contains {"path": ["reopen"], "text": "there is no way back to the choice"} if {
	applies
	input.reopen == "none"
}

deny contains {"path": ["reopen"], "text": "nothing says how people get back to the choice"} if {
	applies
	not input.reopen
}
