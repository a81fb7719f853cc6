# METADATA
# title: It is said where a machine answers
# description: Where a chatbot or another artificial intelligence answers, people are told so. Art. 50(1) of the AI Act requires it since 2 August 2026 unless it is obvious; a person judges whether it is.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2024/1689/oj
#     description: Regulation (EU) 2024/1689 Art. 50(1)
# custom:
#   severity: medium
#   force: law
#   certainty: judgement
#   controls: ["trust:T5.7#stated"]
#   remediation: "Tell users that a machine answers and set `automated/disclosed: true` of the channel."
package trustcap.service.machine_disclosed

import data.trustcap.lib.service

applies if {
	service.in_use
	count(service.machines) > 0
}

deny contains {"path": ["channels", key, "automated", "disclosed"], "text": "a machine answers on this channel, and nothing says that people are told"} if {
	applies
	some key in service.machines
	not input.channels[key].automated.disclosed
}

exempt contains {"path": ["channels"], "text": "on no channel does a machine answer"} if {
	input.channels
	count(service.machines) == 0
}
