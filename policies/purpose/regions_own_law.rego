# METADATA
# title: A default outside the EEA names the law it rests on
# description: >-
#   A default of its own for the United Kingdom or Switzerland can be right: there other law
#   holds, and in places it asks only for a right to object. This is trustcap's own rule: an
#   obligation names that law, so that the default is a decision and no oversight. Countries of
#   the EEA are looked at by another rule.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 3
#   - ref: https://www.legislation.gov.uk/uksi/2003/2426/regulation/6
#     description: Privacy and Electronic Communications Regulations 2003 (United Kingdom), regulation 6
# custom:
#   severity: low
#   force: own
#   certainty: judgement
#   controls: ["trust:T7.3#stated"]
#   remediation: Declare in `obligations` the law of the country, with `countries` and with this purpose in `applies_to`, or set the country to `denied`.
package trustcap.purpose.regions_own_law

import data.trustcap.lib.purpose

applies if {
	purpose.rests_on_consent
	count(on) > 0
}

on contains country if {
	some country, state in input.regions
	state == "granted"
	country in {"CH", "GB"}
}

named contains country if {
	some id in data.used_by.purposes[input.id].obligations
	some country in data.inventory.obligations[id].countries
}

deny contains {
	"path": ["regions", country],
	"text": "outside the EEA ({country}) the purpose is on before the person chooses, and no obligation names the law there",
	"args": {"country": {"country": country}},
} if {
	applies
	some country in on
	not named[country]
}
