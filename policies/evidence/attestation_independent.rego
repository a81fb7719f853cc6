# METADATA
# title: The data protection officer attests nothing that officer decided
# description: "Whoever advises and monitors cannot confirm decisions of their own. This is trustcap's own rule, drawn from Art. 38(6) GDPR, by which the organization sees to it that further tasks of the officer lead to no conflict of interests: what the officer answers for is confirmed by another role. Such an attestation does not count."
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 38(6)
# custom:
#   severity: medium
#   force: own
#   certainty: judgement
#   controls: []
#   remediation: "Have another role confirm it and name that role in `by`."
package trustcap.evidence.attestation_independent

applies if {
	input.kind == "attestation"
	input.by
	input.for
}

deny contains {"path": ["by"], "text": "the data protection officer confirms what that officer decided: {resource}", "args": {"resource": input.for}} if {
	applies
	input.by == data.inventory.organization.dpo.person
	input.by in deciders
}

named := split(input.for, "/")

deciders contains data.inventory.services[named[1]].owner if named[0] == "services"

deciders contains data.inventory.datasets[named[1]].owner if named[0] == "datasets"

deciders contains data.inventory.measures[named[1]].owner if named[0] == "measures"

deciders contains data.inventory.suppliers[named[1]].manager if named[0] == "suppliers"
