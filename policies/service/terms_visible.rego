# METADATA
# title: Price, notice and conditions can be seen before ordering
# description: Consumers can see the price, the notice period and the conditions before they order, and the declaration says where. The duties to inform of §§ 312d and 312j BGB stand behind it; that the place is declared is trustcap's own rule.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.3.3
#   - ref: https://www.gesetze-im-internet.de/bgb/__312d.html
#     description: § 312d BGB
#   - ref: https://www.gesetze-im-internet.de/bgb/__312j.html
#     description: § 312j BGB
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: ["trust:T1.4#stated"]
#   remediation: Name the pages in `terms/price_list` and `terms/conditions`, and the period in `terms/notice`.
package trustcap.service.terms_visible

import data.trustcap.lib.service

applies if service.serves_consumers

deny contains {"path": ["terms", "price_list"], "text": "consumers are served, and nothing says where they see the price before ordering"} if {
	applies
	not input.terms.price_list
	not input.billing.none
}

deny contains {"path": ["terms", "conditions"], "text": "consumers are served, and nothing says where they see the conditions before ordering"} if {
	applies
	not input.terms.conditions
}

deny contains {"path": ["terms", "notice"], "text": "consumers are served, and nothing says with which notice they can leave"} if {
	applies
	not input.terms.notice
}
