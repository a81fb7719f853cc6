# METADATA
# title: Transfers outside the EEA have a safeguard
# description: Personal data may go to a country outside the EEA only under an adequacy decision, an appropriate safeguard or a narrow derogation. Remote access from there is a transfer as well. For the United States the adequacy decision covers only organizations listed in the Data Privacy Framework.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 44
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 45(1)
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 46(2)
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 30(1)(e)
# custom:
#   severity: critical
#   force: law
#   certainty: clear
#   controls: ["gdpr:Art.44#stated", "gdpr:Art.46(2)#stated", "gdpr:Art.30(1)(e)#stated", "trust:T7.7#stated"]
#   remediation: "Name the safeguard in `transfer/mechanism`, for example `scc`, or `adequacy` with `framework: dpf` for a listed organization in the United States."
package trustcap.supplier.transfer_safeguard

# Whoever gets personal data, and is not known to keep it within the EEA.
applies if {
	receives_personal_data
	not within_eea
}

receives_personal_data if input.role in {"processor", "joint-controller", "controller"}

receives_personal_data if {
	not own_unit
	data.used_by.suppliers[input.id].purposes
}

receives_personal_data if {
	not own_unit
	data.used_by.suppliers[input.id].processing_on_behalf
}

own_unit if input.role == "internal"

within_eea if {
	input.countries
	input.access_from
	count(outside) == 0
}

held := {country | some country in input.countries}

places contains ["countries", country] if some country in held

places contains ["access_from", country] if {
	some country in input.access_from
	not country in held
}

outside contains place if {
	some place in places
	not place[1] in data.facts.countries.eea
}

uncovered contains place if {
	some place in outside
	not adequate(place[1])
}

adequate(country) if {
	decision := data.facts.countries.adequate[country]
	not decision.framework
	in_force(decision)
}

# A decision for those who are listed in a framework only.
adequate(country) if {
	decision := data.facts.countries.adequate[country]
	input.transfer.mechanism == "adequacy"
	input.transfer.framework == decision.framework
	in_force(decision)
}

in_force(decision) if not decision.valid_until

in_force(decision) if decision.valid_until >= data.today

safeguarded if input.transfer.mechanism in {"scc", "bcr", "code-of-conduct", "certification", "derogation"}

deny contains {"path": place, "text": "personal data is held or handled outside the EEA ({country}), and no safeguard of the transfer is named", "args": {"country": {"country": place[1]}}} if {
	applies
	some place in uncovered
	place[0] == "countries"
	not input.transfer.mechanism
}

deny contains {"path": place, "text": "personal data can be reached from outside the EEA ({country}), and no safeguard of the transfer is named", "args": {"country": {"country": place[1]}}} if {
	applies
	some place in uncovered
	place[0] == "access_from"
	not input.transfer.mechanism
}

deny contains {"path": place, "text": "the transfer is said to rest on an adequacy decision, and none in force covers it ({country})", "args": {"country": {"country": place[1]}}} if {
	applies
	some place in uncovered
	input.transfer.mechanism == "adequacy"
}

unknown contains {"path": ["countries"], "text": "in which countries the data is held or handled is not stated"} if {
	applies
	not input.countries
	not safeguarded
}

unknown contains {"path": ["access_from"], "text": "from which countries the data can be reached is not stated"} if {
	applies
	not input.access_from
	not safeguarded
}

exempt contains {"path": ["countries"], "text": "the data is held, handled and reached within the EEA only"} if {
	receives_personal_data
	within_eea
}
