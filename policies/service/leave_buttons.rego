# METADATA
# title: Consumers can cancel and withdraw by a button
# description: Where consumers conclude a contract online, § 312k BGB requires a button to cancel what runs on, and since 19 June 2026 § 356a BGB a function to withdraw from the contract while the right to withdraw runs. Whether the contract runs on and can be withdrawn from is to be judged by a person.
# related_resources:
#   - ref: https://www.gesetze-im-internet.de/bgb/__312k.html
#     description: § 312k BGB
#   - ref: https://www.gesetze-im-internet.de/bgb/__356a.html
#     description: § 356a BGB
#   - ref: https://eur-lex.europa.eu/eli/dir/2011/83/oj
#     description: Directive 2011/83/EU Art. 11a
# custom:
#   severity: medium
#   force: law
#   certainty: judgement
#   controls: ["trust:T1.5#stated"]
#   remediation: Offer the buttons, and set `consumer/cancel_button` and `consumer/withdrawal_button` to `true`.
package trustcap.service.leave_buttons

import data.trustcap.lib.service

applies if service.ordered_online_in_germany

deny contains {"path": ["consumer", "cancel_button"], "text": "consumers order online, and there is no button to cancel the contract"} if {
	applies
	input.consumer.cancel_button == false
}

deny contains {"path": ["consumer", "withdrawal_button"], "text": "consumers order online, and there is no button to withdraw from the contract"} if {
	applies
	input.consumer.withdrawal_button == false
	withdrawal_owed
}

withdrawal_owed if data.today >= "2026-06-19"

unknown contains {"path": ["consumer", "cancel_button"], "text": "consumers order online, and nothing says whether there is a button to cancel the contract"} if {
	applies
	not cancel_stated
}

unknown contains {"path": ["consumer", "withdrawal_button"], "text": "consumers order online, and nothing says whether there is a button to withdraw from the contract"} if {
	applies
	withdrawal_owed
	not withdrawal_stated
}

cancel_stated if is_boolean(input.consumer.cancel_button)

withdrawal_stated if is_boolean(input.consumer.withdrawal_button)
