# METADATA
# title: The deletion at the end is confirmed
# description: When a customer leaves, the deletion of the data is confirmed. Without a confirmation customers cannot show to others that their data is gone.
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.8.10
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: ["trust:T3.2#stated"]
#   remediation: "Confirm deletions and set `offboarding/confirmation: true`."
package trustcap.service.deletion_confirmed

import data.trustcap.lib.service

applies if {
	service.customer_facing
	input.offboarding
}

deny contains {"path": ["offboarding", "confirmation"], "text": "nothing says that the deletion is confirmed to the customer"} if {
	applies
	not input.offboarding.confirmation
}
