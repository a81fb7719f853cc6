# METADATA
# title: "Those concerned are told before data leaves the EEA"
# description: "Art. 44 GDPR requires that every transfer to a third country keeps to Chapter V; access by another party from there is one too. Art. 13(1)(f) and 14(1)(f) require that people are told of the intended transfer; on behalf of a controller it takes place only on documented instructions (Art. 28(3)(a)). Whether country and safeguard carry it is judged by the rules on suppliers; here, who is to be told before it begins."
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: "GDPR Art. 44"
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: "GDPR Art. 13(1)(f)"
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: "GDPR Art. 28(3)(a)"
# custom:
#   severity: medium
#   force: law
#   certainty: judgement
#   controls: ["gdpr:Art.44#stated", "gdpr:Art.13(1)(f)#stated", "trust:T7.7#stated"]
#   remediation: "Keep the data in the European Economic Area, or name the safeguard and announce the country in `announcements` before the transfer begins."
#   duty: {tell: [data-subjects, controllers], by: notice, source: "GDPR Art. 13(1)(f) and 28(3)(a)", notice: true}
package trustcap.transition.left_eea

applies if {
	input.change == "added"
	count(countries) > 0
}

# Countries outside the European Economic Area that come with the transition.
countries contains country if {
	some country in arriving
	not country in data.facts.countries.eea
}

arriving contains input.path[1] if {
	input.path[0] in {"countries", "access_from"}
	handles_data
}

arriving contains input.path[2] if {
	input.path[0] == "cloud"
	input.path[1] == "countries"
}

# A supplier that comes with its countries.
arriving contains country if {
	input.path == []
	handles_data
	some country in reach(input.is.supplier)
}

# A supplier that was there already comes to a service or a purpose.
arriving contains country if {
	input.path[0] in {"suppliers", "recipients"}
	id := trim_prefix(input.path[1], "suppliers/")
	data.base.suppliers[id]
	data.inventory.suppliers[id].role in roles
	some country in reach(data.inventory.suppliers[id])
}

arriving contains data.inventory.purposes[input.id].recipients[input.path[1]].country

reach(supplier) := {country | some country in supplier.countries} | {country | some country in supplier.access_from}

handles_data if count(input.is.dataset.personal.categories) > 0

handles_data if input.is.supplier.role in roles

# Of those that handle data.
roles := {"processor", "controller", "joint-controller"}

deny contains {"path": [], "text": "data goes to {countries}, outside the European Economic Area, and no announcement covers that", "args": {"countries": {"countries": [country | some country in countries]}}} if {
	applies
	not input.announcement
}
