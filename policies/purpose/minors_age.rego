# METADATA
# title: Children consent alone from the age that the law sets
# description: >-
#   Under Art. 8(1) GDPR children consent alone to services offered directly to them from 16
#   years, or from the lower age that the law of a country sets. The age is compared with that
#   of the country of the seat; where children in other countries are served, their law counts,
#   which is to be judged by a person.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 8(1)
#   - ref: https://www.edpb.europa.eu/our-work-tools/our-documents/guidelines/guidelines-052020-consent-under-regulation-2016679_en
#     description: EDPB Guidelines 05/2020 on consent, paragraphs 124 to 131
# custom:
#   severity: medium
#   force: law
#   certainty: judgement
#   controls: ["gdpr:Art.8(1)#stated", "trust:T7.3#stated"]
#   remediation: Set `minors/age` to the age that the law of the countries served sets, in Germany `16`.
package trustcap.purpose.minors_age

import data.trustcap.lib.purpose

applies if {
	purpose.by_consent
	input.minors.age
	not below_floor
}

# Another rule looks at an age that no country may set.
below_floor if input.minors.age < data.facts.laws.child_consent.lowest

seat := data.inventory.organization.address.country

looked_up := data.facts.laws.child_consent.countries[seat].age

deny contains {
	"path": ["minors", "age"],
	"text": "children consent alone from the age of {age}, and the law at the seat ({country}) says {limit}",
	"args": {"age": input.minors.age, "country": {"country": {"country": seat}}, "limit": looked_up},
} if {
	applies
	input.minors.age < looked_up
}

# From 16 on the age is right in every country.
unknown contains {"path": ["minors", "age"], "text": "children consent alone from the age of {age}, and whether the law of the country allows it has not been looked up", "args": {"age": input.minors.age}} if {
	applies
	not looked_up
	input.minors.age < data.facts.laws.child_consent.default
}
