# METADATA
# title: Withdrawing takes at most one step more than consenting
# description: >-
#   Art. 7(3) GDPR says that withdrawing is as easy as giving consent; it counts no clicks. That
#   more than one further step calls for a look is trustcap's own rule, and whether it is as
#   easy is to be judged by a person. A permanent link that opens the same choices counts as one
#   step.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 7(3)
#   - ref: https://www.edpb.europa.eu/our-work-tools/our-documents/guidelines/guidelines-052020-consent-under-regulation-2016679_en
#     description: EDPB Guidelines 05/2020 on consent, paragraphs 112 to 118
# custom:
#   severity: medium
#   force: own
#   certainty: judgement
#   controls: ["trust:T7.4#stated"]
#   remediation: >-
#     Shorten the way to withdraw until `withdrawal/steps` exceeds the steps of consent by one
#     at most.
package trustcap.purpose.withdrawal_steps

import data.trustcap.lib.purpose

applies if {
	purpose.rests_on_consent
	is_number(input.withdrawal.steps)
	is_number(to_consent)
}

to_consent := input.asked.steps

to_consent := data.inventory.dialogues[input.asked.dialogue].steps_accept if not steps_stated

steps_stated if is_number(input.asked.steps)

deny contains {
	"path": ["withdrawal", "steps"],
	"text": "withdrawing takes {withdraw} steps, consenting takes {consent}",
	"args": {"withdraw": input.withdrawal.steps, "consent": to_consent},
} if {
	applies
	input.withdrawal.steps > to_consent + 1
}
