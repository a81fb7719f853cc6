# METADATA
# title: Consent to device access names the dialogue that asks for it
# description: >-
#   Whether saying no is as easy as saying yes shows in the dialogue that asks. That a purpose
#   which stores or reads on the device by consent names this dialogue is trustcap's own rule.
# related_resources:
#   - ref: https://www.gesetze-im-internet.de/ttdsg/__25.html
#     description: § 25(1) TDDDG
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 7(1)
# custom:
#   severity: medium
#   force: own
#   certainty: clear
#   controls: ["trust:T7.3#stated"]
#   remediation: Name the dialogue in `asked/dialogue` and declare it under `dialogues`.
package trustcap.purpose.dialogue_named

import data.trustcap.lib.purpose

applies if purpose.asks_for_device

deny contains {"path": ["asked", "dialogue"], "text": "something is stored or read on the device by consent, and no dialogue that asks for it is named"} if {
	applies
	not input.asked.dialogue
}
