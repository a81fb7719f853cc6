# METADATA
# title: Organizations get a current report on the service
# description: A service for businesses or public bodies says how often they get a report on its performance and when the last one came. They answer to others for what they buy.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 9.4
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.3.3
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: ["itil4:measurement-and-reporting#stated", "trust:T6.3#stated"]
#   remediation: Set `reporting/every` and `reporting/last`.
package trustcap.service.reporting_current

import data.trustcap.lib.service

applies if service.serves_organizations

deny contains {"path": ["reporting", "every"], "text": "organizations are served, and nothing says how often they get a report"} if {
	applies
	not input.reporting.every
}

deny contains {"path": ["reporting", "last"], "text": "nothing says when the last report came"} if {
	applies
	input.reporting.every
	not input.reporting.last
}

deny contains {"path": ["reporting", "last"], "text": "the last report is of {day}, more than a year ago", "args": {"day": input.reporting.last}} if {
	applies
	input.reporting.last < data.year_ago
}

exempt contains {"path": ["serves", "who"], "text": "it is not offered to organizations"} if {
	input.serves.who
	not for_organizations
}

for_organizations if {
	some who in input.serves.who
	who in {"businesses", "public-bodies"}
}
