# METADATA
# title: A shared history has a purpose
# description: Where the next person sees what was said before, the channel names the purpose under which that history is kept. Art. 5(1)(b) GDPR requires a specified purpose; access and retention follow from it.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 5(1)(b)
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 25(1)
# custom:
#   severity: medium
#   force: law
#   certainty: judgement
#   controls: ["gdpr:Art.5(1)(b)#stated", "trust:T5.5#stated"]
#   remediation: "Name the purpose in `purpose` of the channel."
package trustcap.service.history_purpose

import data.trustcap.lib.service

applies if {
	service.in_use
	count(sharing) > 0
}

sharing contains key if {
	some key, channel in service.reachable
	channel.shares_history
}

deny contains {"path": ["channels", key, "purpose"], "text": "the history is shared, and nothing says for which purpose it is kept"} if {
	applies
	some key in sharing
	not input.channels[key].purpose
}
