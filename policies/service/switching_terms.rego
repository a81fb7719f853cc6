# METADATA
# title: Customers of cloud services can switch within the periods of the law
# description: For a data processing service Art. 25(2) of the Data Act requires a notice of at most two months, a transition of at most 30 days and at least 30 days to retrieve data. Looked at is every service for customers that runs in a cloud; whether it is a data processing service, and whether an exception holds, a person judges.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2023/2854/oj
#     description: Regulation (EU) 2023/2854 Art. 25(2)(a), (d), (g)
# custom:
#   severity: medium
#   force: law
#   certainty: judgement
#   controls: ["iso27017:CLD.8.1.5#stated", "trust:T3.2#stated"]
#   remediation: "Set `offboarding` to at most `notice: P2M` and `transition: P30D`, and at least `retrieval: P30D`."
package trustcap.service.switching_terms

import data.trustcap.lib.service

applies if {
	service.customer_facing
	input.cloud
}

deny contains {"path": ["offboarding", "notice"], "text": "a notice of {notice} before switching can be longer than two months", "args": {"notice": input.offboarding.notice}} if {
	applies
	input.offboarding.notice.min_s > 5097600 # two months can be as short as 59 days
}

deny contains {"path": ["offboarding", "transition"], "text": "a transition of {transition} can be longer than 30 days", "args": {"transition": input.offboarding.transition}} if {
	applies
	input.offboarding.transition.max_s > 2592000
}

deny contains {"path": ["offboarding", "retrieval"], "text": "a retrieval of {retrieval} can be shorter than 30 days", "args": {"retrieval": input.offboarding.retrieval}} if {
	applies
	input.offboarding.retrieval.min_s < 2592000
}

deny contains {"path": ["offboarding", "notice"], "text": "the service runs in a cloud, and nothing says with which notice customers can switch"} if {
	applies
	not input.offboarding.notice
}

deny contains {"path": ["offboarding", "transition"], "text": "the service runs in a cloud, and nothing says how long the transition to another provider takes"} if {
	applies
	not input.offboarding.transition
}

deny contains {"path": ["offboarding", "retrieval"], "text": "the service runs in a cloud, and nothing says how long data can be retrieved after switching"} if {
	applies
	not input.offboarding.retrieval
}
