# METADATA
# title: Surveys of satisfaction state their sample
# description: A survey of customers, employees or partners that was held says how many answered out of how many. ISO/IEC 20000-1 requires a representative sample of customers; without both numbers nobody can tell.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.3.2
# custom:
#   severity: medium
#   force: standard
#   certainty: judgement
#   controls: ["iso20000:8.3.2#stated", "itil4:relationship-management#stated", "trust:T4.5#stated"]
#   remediation: "State `sample` and `population` of the survey."
package trustcap.service.satisfaction_sample

import data.trustcap.lib.service

applies if {
	service.in_use
	count(held) > 0
}

held contains group if {
	some group, survey in input.satisfaction
	survey.last
}

stated[group].sample if {
	some group, survey in input.satisfaction
	is_number(survey.sample)
}

stated[group].population if {
	some group, survey in input.satisfaction
	is_number(survey.population)
}

deny contains {"path": ["satisfaction", group, "sample"], "text": "nothing says how many answered"} if {
	applies
	some group in held
	not stated[group].sample
}

deny contains {"path": ["satisfaction", group, "population"], "text": "nothing says how many there are in all"} if {
	applies
	some group in held
	not stated[group].population
}

deny contains {"path": ["satisfaction", group, "sample"], "text": "{sample} answered, more than there are ({population})", "args": {"sample": input.satisfaction[group].sample, "population": input.satisfaction[group].population}} if {
	applies
	some group in held
	input.satisfaction[group].sample > input.satisfaction[group].population
}
