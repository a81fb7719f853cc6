# METADATA
# title: Messengers have a supplier under contract and a purpose
# description: "A messenger used for support names the company that runs it and the purpose of the processing, and that company is bound: a processor by a contract, a joint controller by an arrangement. Art. 28(3) and 26 GDPR require one or the other; which of the two holds, a person judges."
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 28(3)
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 26
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 6(1)
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.5.20
# custom:
#   severity: medium
#   force: law
#   certainty: judgement
#   controls: ["trust:T5.7#stated", "iso27001:A.5.20#stated"]
#   remediation: Name `supplier` and `purpose` of the channel, and state role and agreement of the supplier.
package trustcap.service.messenger_governed

import data.trustcap.lib.service

applies if count(messengers) > 0

messengers contains key if {
	service.in_use
	some key, channel in service.reachable
	channel.kind == "messenger"
}

deny contains {"path": ["channels", key, "supplier"], "text": "nothing says who runs the messenger"} if {
	some key in messengers
	not input.channels[key].supplier
}

deny contains {"path": ["channels", key, "purpose"], "text": "nothing says for which purpose personal data is processed in the messenger"} if {
	some key in messengers
	not input.channels[key].purpose
}

deny contains {"path": ["channels", key, "supplier"], "text": "nothing says in which role {supplier} runs the messenger", "args": {"supplier": input.channels[key].supplier}} if {
	some key in messengers
	not in_a_role(input.channels[key].supplier)
}

in_a_role(supplier) if data.inventory.suppliers[supplier].role in {"processor", "joint-controller", "controller"}

deny contains {"path": ["channels", key, "supplier"], "text": "{supplier} runs the messenger as a processor, and no agreement with it is stated", "args": {"supplier": input.channels[key].supplier}} if {
	some key in messengers
	supplier := data.inventory.suppliers[input.channels[key].supplier]
	supplier.role == "processor"
	not supplier.agreement.signed
}

deny contains {"path": ["channels", key, "supplier"], "text": "{supplier} runs the messenger as a joint controller, and no arrangement with it is stated", "args": {"supplier": input.channels[key].supplier}} if {
	some key in messengers
	supplier := data.inventory.suppliers[input.channels[key].supplier]
	supplier.role == "joint-controller"
	not supplier.arrangement.signed
}

exempt contains {"path": ["channels"], "text": "no channel is a messenger"} if {
	input.channels
	count(messengers) == 0
}
