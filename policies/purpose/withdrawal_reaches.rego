# METADATA
# title: A withdrawal reaches those who got the data
# description: >-
#   Under Art. 19 GDPR recipients are told of an erasure, unless that is impossible or
#   takes a disproportionate effort. Consent that is withdrawn while a supplier goes on is
#   withdrawn on paper. That the suppliers reached are named is trustcap's own rule.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 19
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 7(3)
# custom:
#   severity: low
#   force: own
#   certainty: judgement
#   controls: ["trust:T7.4#stated"]
#   remediation: Name in `withdrawal_reaches` the suppliers that are told of a withdrawal.
package trustcap.purpose.withdrawal_reaches

import data.trustcap.lib.purpose

applies if {
	purpose.rests_on_consent
	count(receivers) > 0
}

# Units of the organization itself are no recipients here.
receivers contains id if {
	some recipient in input.recipients
	id := recipient.supplier
	not own_unit(id)
}

own_unit(id) if data.inventory.suppliers[id].role == "internal"

reached contains id if some id in input.withdrawal_reaches

deny contains {
	"path": ["withdrawal_reaches", id],
	"text": "data given by consent goes to {supplier}, and nothing says that a withdrawal reaches it",
	"args": {"supplier": id},
} if {
	applies
	some id in receivers
	not reached[id]
}
