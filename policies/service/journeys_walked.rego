# METADATA
# title: A customer journey was walked within the last year
# description: Somebody has walked at least one way of the customers through the service from end to end within the last year. What nobody walks breaks unnoticed between two systems.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.5.2.2
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.3.2
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: ["itil4:service-design#stated", "trust:T2.1#stated"]
#   remediation: Walk a journey from finding to leaving and set its `walked` in `journeys`.
package trustcap.service.journeys_walked

import data.trustcap.lib.service

applies if service.customer_facing

walked contains journey.walked if some journey in input.journeys

deny contains {"path": ["journeys"], "text": "nothing says that a customer journey was walked from end to end"} if {
	applies
	count(walked) == 0
}

deny contains {"path": ["journeys"], "text": "a customer journey was last walked on {day}, more than a year ago", "args": {"day": max(walked)}} if {
	applies
	max(walked) < data.year_ago
}
