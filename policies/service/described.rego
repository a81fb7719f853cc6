# METADATA
# title: Services for customers are described
# description: A service that customers use says in plain words what it does. Without a description nobody can judge whether it fits, or what was promised.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.2.4
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso20000:8.2.4#stated", "itil4:service-catalogue-management#stated", "trust:T1.2#stated"]
#   remediation: Describe in `description` in plain words what the service does.
package trustcap.service.described

import data.trustcap.lib.service

applies if service.customer_facing

deny contains {"path": ["description"], "text": "customers use the service, and nothing describes it"} if {
	applies
	not input.description
}
