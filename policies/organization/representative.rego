# METADATA
# title: Without a seat in the Union a representative is named
# description: >-
#   Who offers goods or services to people in the Union, or watches their behaviour there,
#   without an establishment in it, has to designate a representative in writing, Art. 27(1)
#   GDPR; public bodies do not. Whether the processing is occasional and so exempt is to be
#   judged by a person.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 27(1)
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 27(2)
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 3(2)
# custom:
#   severity: medium
#   force: law
#   certainty: judgement
#   controls: ["gdpr:Art.27#stated"]
#   remediation: Designate a representative and state `representative` with `name` and `contact`, or name an establishment in `established_in`.
package trustcap.organization.representative

applies if {
	not within_eea
	not public_body
}

within_eea if input.address.country in data.facts.countries.eea

within_eea if {
	some country in input.established_in
	country in data.facts.countries.eea
}

public_body if input.sector == "public"

deny contains {
	"path": ["representative", "name"],
	"text": "the seat lies outside the EEA ({country}), and neither an establishment in it nor a representative in the Union is named",
	"args": {"country": {"country": input.address.country}},
} if {
	applies
	not input.representative.name
}

deny contains {"path": ["representative", "contact"], "text": "nothing says how the representative in the Union can be reached"} if {
	applies
	input.representative.name
	not reachable
}

reachable if input.representative.contact

reachable if input.representative.address

unknown contains {"path": ["address", "country"], "text": "nothing says in which country the seat is"} if {
	applies
	not input.address.country
}

exempt contains {"path": ["address", "country"], "text": "there is an establishment in the EEA"} if within_eea

exempt contains {"path": ["sector"], "text": "it is a public body"} if public_body
