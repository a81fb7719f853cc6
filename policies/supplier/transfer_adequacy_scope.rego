# METADATA
# title: A limited adequacy decision is relied on expressly
# description: "Some adequacy decisions cover only part of a country, such as commercial organizations in Canada. This is trustcap's own rule: where such a decision is used, say that the supplier falls under it."
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 45(3)
# custom:
#   severity: low
#   force: own
#   certainty: judgement
#   controls: ["trust:T7.7#stated"]
#   remediation: "Check that the decision covers the supplier and set `transfer/mechanism` to `adequacy`, or name another safeguard."
package trustcap.supplier.transfer_adequacy_scope

applies if {
	input.role in {"processor", "joint-controller", "controller"}
	count(partly) > 0
}

places contains ["countries", country] if some country in input.countries

places contains ["access_from", country] if some country in input.access_from

partly contains place if {
	some place in places
	decision := data.facts.countries.adequate[place[1]]
	decision.scope != "all"
	not decision.framework
}

deny contains {"path": place, "text": "the adequacy decision covers only part of the recipients in the country ({country}), and nothing says that this supplier is one of them", "args": {"country": {"country": place[1]}}} if {
	applies
	some place in partly
	not input.transfer.mechanism
}
