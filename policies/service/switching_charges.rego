# METADATA
# title: Switching charges stay within the law
# description: For a data processing service Art. 29 of the Data Act allows switching charges only up to the cost incurred, and none from 12 January 2027. Looked at is every service for customers that runs in a cloud; whether it is a data processing service a person judges.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2023/2854/oj
#     description: Regulation (EU) 2023/2854 Art. 29
# custom:
#   severity: medium
#   force: law
#   certainty: judgement
#   controls: ["trust:T3.2#stated"]
#   remediation: Set `offboarding/charges` to `none`, or until 11 January 2027 to `at-cost`.
package trustcap.service.switching_charges

import data.trustcap.lib.service

applies if {
	service.customer_facing
	input.cloud
	input.offboarding.charges
}

deny contains {"path": ["offboarding", "charges"], "text": "switching is charged at list price, and the law allows at most the cost incurred"} if {
	applies
	input.offboarding.charges == "list-price"
}

deny contains {"path": ["offboarding", "charges"], "text": "switching is charged at cost, and since 12 January 2027 the law allows no charge"} if {
	applies
	input.offboarding.charges == "at-cost"
	data.today >= "2027-01-12"
}
