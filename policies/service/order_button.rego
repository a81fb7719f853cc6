# METADATA
# title: The order button says that the order costs money
# description: "Where consumers order for payment by a button, § 312j(3) BGB requires that it reads \"order with obligation to pay\" or says so as plainly; without it no contract comes about. Looked at are services in Germany that consumers order online."
# related_resources:
#   - ref: https://www.gesetze-im-internet.de/bgb/__312j.html
#     description: § 312j(3) BGB
#   - ref: https://eur-lex.europa.eu/eli/dir/2011/83/oj
#     description: Directive 2011/83/EU Art. 8(2)
# custom:
#   severity: high
#   force: law
#   certainty: clear
#   controls: ["trust:T1.5#stated"]
#   remediation: Label the button with words such as "order with obligation to pay", and set `consumer/order_button` to `true`.
package trustcap.service.order_button

import data.trustcap.lib.service

applies if {
	service.ordered_online_in_germany
	not input.billing.none
}

deny contains {"path": ["consumer", "order_button"], "text": "consumers order online, and the button does not say that the order costs money"} if {
	applies
	input.consumer.order_button == false
}

unknown contains {"path": ["consumer", "order_button"], "text": "consumers order online, and nothing says whether the button says that the order costs money"} if {
	applies
	not stated
}

stated if is_boolean(input.consumer.order_button)

exempt contains {"path": ["billing"], "text": "nothing is billed"} if input.billing.none
