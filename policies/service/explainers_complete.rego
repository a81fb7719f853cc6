# METADATA
# title: What explains a service can be found and read
# description: Each aid that explains the service, such as questions and answers, a video or a trial, says where it stands and in which languages it is there.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 7.6
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.2.4
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: ["iso20000:7.6#stated", "itil4:knowledge-management#stated", "trust:T1.6#stated"]
#   remediation: "State `url` and `languages` of each entry in `explainers`."
package trustcap.service.explainers_complete

import data.trustcap.lib.service

applies if {
	service.in_use
	count(input.explainers) > 0
}

deny contains {"path": ["explainers", kind, "url"], "text": "nothing says where this explanation stands"} if {
	applies
	some kind, explainer in input.explainers
	not explainer.url
}

deny contains {"path": ["explainers", kind, "languages"], "text": "nothing says in which languages this explanation is there"} if {
	applies
	some kind, explainer in input.explainers
	not explainer.languages
}
