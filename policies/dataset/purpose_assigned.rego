# METADATA
# title: Personal data serves a purpose
# description: Personal data is collected for specified purposes. A data set that no purpose uses, and no service that is run on behalf of others, has none.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 5(1)(b)
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 30(1)(b)
# custom:
#   severity: medium
#   force: law
#   certainty: judgement
#   controls: ["gdpr:Art.5(1)(b)#stated", "gdpr:Art.30(1)(b)#stated", "trust:T7.2#stated"]
#   remediation: "Name the data set in `datasets` of a purpose, or in `datasets` of a service that stands in `processing_on_behalf`."
package trustcap.dataset.purpose_assigned

applies if {
	input.personal
	not input.personal.none
}

deny contains {"path": ["personal"], "text": "personal data is held, and no purpose and no processing on behalf of others uses it"} if {
	applies
	not data.used_by.datasets[input.id].purposes
	not on_behalf
}

# Data that customers entrust is used for their purposes, not for ours.
on_behalf if {
	some service in data.used_by.datasets[input.id].services
	data.used_by.services[service].processing_on_behalf
}

exempt contains {"path": ["personal"], "text": "no personal data is held"} if input.personal.none
