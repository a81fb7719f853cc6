# METADATA
# title: The end of a service is announced
# description: A service for customers that is being retired has an announcement with the day of its end. ISO/IEC 20000-1 requires that the removal of a service is planned with dates; customers need them to leave in good order.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.5.2.1
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso20000:8.5.2.1#stated", "trust:T4.1#stated"]
#   remediation: "Announce the end of the service under `announcements`."
package trustcap.service.retirement_announced

import data.trustcap.lib.service

applies if {
	service.customer_facing
	input.status == "retiring"
}

announced if {
	some id in data.used_by.services[input.id].announcements
	count(split(data.inventory.announcements[id].of, "/")) == 2
}

deny contains {"path": ["status"], "text": "the service is being retired, and no announcement tells of its end"} if {
	applies
	not announced
}
