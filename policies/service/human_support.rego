# METADATA
# title: Customers can reach a person
# description: A service that customers use has at least one open channel on which a person answers. It is on the day when self-help fails that trust is won or lost.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.6.1
# custom:
#   severity: medium
#   force: own
#   certainty: clear
#   controls: ["itil4:service-desk#stated", "trust:T5.4#stated"]
#   remediation: "Add a channel with `human: true` to `channels`."
package trustcap.service.human_support

import data.trustcap.lib.service

applies if service.customer_facing

deny contains {"path": ["channels"], "text": "customers use the service, and on no open channel does a person answer"} if {
	applies
	count(service.staffed) == 0
}
