# METADATA
# title: Services in Switzerland and the United Kingdom name the law there
# description: "Switzerland and the United Kingdom have data protection law of their own beside the GDPR. This is trustcap's own rule: who serves people there names that law as an obligation and says how it is met."
# related_resources:
#   - ref: https://www.fedlex.admin.ch/eli/cc/2022/491/en
#     description: Federal Act on Data Protection (Switzerland)
#   - ref: https://www.legislation.gov.uk/ukpga/2018/12/contents
#     description: Data Protection Act 2018 (United Kingdom)
# custom:
#   severity: low
#   force: own
#   certainty: judgement
#   controls: ["iso27001:A.5.31#stated"]
#   remediation: "Declare in `obligations` the law of the country, with `countries` and with this service in `applies_to`."
package trustcap.service.own_law_abroad

import data.trustcap.lib.service

applies if {
	service.in_use
	count(abroad) > 0
}

abroad contains country if {
	some country in input.serves.countries
	country in {"CH", "GB"}
}

named contains country if {
	some id in data.used_by.services[input.id].obligations
	some country in data.inventory.obligations[id].countries
}

deny contains {"path": ["serves", "countries", country], "text": "people are served in a country with a law of its own ({country}), and no obligation names that law", "args": {"country": {"country": country}}} if {
	applies
	some country in abroad
	not named[country]
}
