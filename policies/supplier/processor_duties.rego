# METADATA
# title: The contract holds the eight duties of a processor
# description: The law lists what the contract with a processor has to stipulate, from processing on documented instructions to audits. Each duty that the contract holds is listed; one that is missing is a gap in the contract.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 28(3)
# custom:
#   severity: high
#   force: law
#   certainty: clear
#   controls: ["gdpr:Art.28(3)(a)#stated", "gdpr:Art.28(3)(b)#stated", "gdpr:Art.28(3)(c)#stated", "gdpr:Art.28(3)(d)#stated", "gdpr:Art.28(3)(e)#stated", "gdpr:Art.28(3)(f)#stated", "gdpr:Art.28(3)(g)#stated", "gdpr:Art.28(3)(h)#stated", "iso27001:A.5.20#stated"]
#   remediation: "Amend the contract and list the duty in `agreement/duties`."
package trustcap.supplier.processor_duties

applies if {
	processor
	input.agreement
	not input.agreement.none
}

processor if input.role == "processor"

missing := {"instructions", "confidentiality", "security", "sub-processors", "rights", "assistance", "deletion", "audits"} - {duty | some duty in input.agreement.duties}

deny contains {"path": ["agreement", "duties", "instructions"], "text": "the contract does not bind the processor to documented instructions"} if {
	applies
	"instructions" in missing
}

deny contains {"path": ["agreement", "duties", "confidentiality"], "text": "the contract does not commit the processor's staff to confidentiality"} if {
	applies
	"confidentiality" in missing
}

deny contains {"path": ["agreement", "duties", "security"], "text": "the contract does not oblige the processor to the measures for the security of processing"} if {
	applies
	"security" in missing
}

deny contains {"path": ["agreement", "duties", "sub-processors"], "text": "the contract does not bind the processor to the conditions for engaging sub-processors"} if {
	applies
	"sub-processors" in missing
}

deny contains {"path": ["agreement", "duties", "rights"], "text": "the contract does not oblige the processor to assist with requests of data subjects"} if {
	applies
	"rights" in missing
}

deny contains {"path": ["agreement", "duties", "assistance"], "text": "the contract does not oblige the processor to assist with security, breaches and impact assessments"} if {
	applies
	"assistance" in missing
}

deny contains {"path": ["agreement", "duties", "deletion"], "text": "the contract does not oblige the processor to delete or return the data at the end"} if {
	applies
	"deletion" in missing
}

deny contains {"path": ["agreement", "duties", "audits"], "text": "the contract does not oblige the processor to provide evidence and to allow audits"} if {
	applies
	"audits" in missing
}

exempt contains {"path": ["role"], "text": "the supplier is declared not to be a processor"} if {
	input.role
	not processor
}
