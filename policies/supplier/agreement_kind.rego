# METADATA
# title: The kind of the contract with a processor is stated
# description: A contract, the standard clauses of Decision (EU) 2021/915 or another legal act can bind a processor. Which of them it is tells the reader what to check. That it is stated is trustcap's own rule.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 28(3)
#   - ref: https://eur-lex.europa.eu/eli/dec_impl/2021/915/oj
#     description: Implementing Decision (EU) 2021/915
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: []
#   remediation: "State in `agreement/kind` what binds the processor, for example `contract`."
package trustcap.supplier.agreement_kind

applies if {
	input.role == "processor"
	input.agreement
	not input.agreement.none
}

deny contains {"path": ["agreement", "kind"], "text": "nothing says whether a contract, standard clauses or another legal act binds the processor"} if {
	applies
	not input.agreement.kind
}
