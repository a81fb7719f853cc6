# METADATA
# title: The contract with a processor has not expired
# description: A processor acts only while a contract binds it. The law asks for no end date; where the contract has one, it has not passed.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 28(3)
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 28(9)
# custom:
#   severity: high
#   force: law
#   certainty: clear
#   controls: ["gdpr:Art.28(9)#stated", "trust:T8.6#stated"]
#   remediation: "Renew the contract and set `agreement/expires`, or leave it out where the contract has no end."
package trustcap.supplier.agreement_current

applies if {
	input.role == "processor"
	input.agreement.expires
}

deny contains {"path": ["agreement", "expires"], "text": "the contract with the processor expired on {expires}", "args": {"expires": input.agreement.expires}} if {
	applies
	input.agreement.expires < data.today
}
