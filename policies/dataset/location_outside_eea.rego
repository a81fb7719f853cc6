# METADATA
# title: Who holds data outside the EEA is named
# description: "A place outside the European Economic Area is a transfer only where another party receives the data there. This is trustcap's own rule: name the supplier who runs the place, so that the safeguard of the transfer can be checked."
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 44
#   - ref: https://www.edpb.europa.eu/our-work-tools/our-documents/guidelines/guidelines-052021-interplay-between-application-article-3_en
#     description: EDPB Guidelines 05/2021
# custom:
#   severity: low
#   force: own
#   certainty: judgement
#   controls: ["trust:T7.7#stated"]
#   remediation: "Name the supplier in `suppliers` of the service that uses the data, or in `recipients` of the purpose, with the country in its `countries`."
package trustcap.dataset.location_outside_eea

applies if {
	input.personal
	not input.personal.none
	count(outside) > 0
}

outside contains country if {
	some country in input.countries
	not country in data.facts.countries.eea
}

suppliers contains supplier if {
	some service in data.used_by.datasets[input.id].services
	some supplier in data.inventory.services[service].suppliers
}

suppliers contains supplier if {
	some service in data.used_by.datasets[input.id].services
	supplier := data.inventory.services[service].cloud.provider
}

suppliers contains recipient.supplier if {
	some purpose in data.used_by.datasets[input.id].purposes
	some recipient in data.inventory.purposes[purpose].recipients
}

served contains country if {
	some supplier in suppliers
	some country in data.inventory.suppliers[supplier].countries
}

deny contains {"path": ["countries", country], "text": "data lies outside the EEA ({country}), and no supplier is named there", "args": {"country": {"country": country}}} if {
	applies
	some country in outside
	not country in served
}
