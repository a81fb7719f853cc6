# METADATA
# title: An obligation holds in a country that is served
# description: The countries of an obligation are among those in which the services it applies to are offered. A register that has drifted from the markets misses what binds there.
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.5.31
# custom:
#   severity: low
#   force: own
#   certainty: judgement
#   controls: ["iso27001:A.5.31#stated"]
#   remediation: "Correct `countries` of the obligation, or `serves/countries` of the service."
package trustcap.obligation.countries_served

applies if {
	count(input.countries) > 0
	count(markets) > 0
}

markets contains country if {
	some address in input.applies_to
	["services", id] = split(address, "/")
	some country in data.inventory.services[id].serves.countries
}

deny contains {"path": ["countries", country], "text": "the obligation holds in a country where none of the services it applies to is offered ({country})", "args": {"country": {"country": country}}} if {
	count(markets) > 0
	some country in input.countries
	not markets[country]
}
