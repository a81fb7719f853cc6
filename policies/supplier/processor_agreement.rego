# METADATA
# title: A processor is bound by a contract
# description: Processing by a processor is governed by a contract or another legal act, in writing or in electronic form. It is in place before the processor gets data.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 28(3)
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 28(9)
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.5.20
# custom:
#   severity: high
#   force: law
#   certainty: clear
#   controls: ["gdpr:Art.28(9)#stated", "iso27001:A.5.20#stated", "trust:T8.6#stated"]
#   remediation: "Conclude the contract and set `agreement/signed` to its day."
package trustcap.supplier.processor_agreement

applies if input.role == "processor"

deny contains {"path": ["agreement"], "text": "the supplier is a processor, and nothing says by which contract it is bound"} if {
	applies
	not input.agreement
}

deny contains {"path": ["agreement"], "text": "the supplier is a processor, and there is no contract with it"} if {
	applies
	input.agreement.none
}

deny contains {"path": ["agreement", "signed"], "text": "the contract with the processor is not signed"} if {
	applies
	input.agreement
	not input.agreement.none
	not input.agreement.signed
}

deny contains {"path": ["agreement", "signed"], "text": "the contract with the processor is dated {signed}, which is still to come", "args": {"signed": input.agreement.signed}} if {
	applies
	input.agreement.signed > data.today
}

exempt contains {"path": ["role"], "text": "the supplier is declared not to be a processor"} if {
	input.role
	not applies
}
