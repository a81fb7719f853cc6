# METADATA
# title: The contract with a processor describes the processing
# description: The first sentence of Art. 28(3) GDPR requires that the contract sets out subject-matter and duration, nature and purpose of the processing, the type of data and the categories of data subjects. Whether the words are precise enough is to be judged by a person.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 28(3)
# custom:
#   severity: medium
#   force: law
#   certainty: judgement
#   controls: ["iso27001:A.5.20#stated", "trust:T8.6#stated"]
#   remediation: "Add what is missing to the contract, and state it in `subject`, `duration`, `nature`, `data` and `subjects` of `agreement`."
package trustcap.supplier.agreement_content

applies if {
	processor
	input.agreement
	not input.agreement.none
}

processor if input.role == "processor"

deny contains {"path": ["agreement", "subject"], "text": "the contract with the processor does not set out the subject-matter of the processing"} if {
	applies
	not input.agreement.subject
}

deny contains {"path": ["agreement", "duration"], "text": "the contract with the processor does not set out the duration of the processing"} if {
	applies
	not input.agreement.duration
}

deny contains {"path": ["agreement", "nature"], "text": "the contract with the processor does not set out the nature and purpose of the processing"} if {
	applies
	not input.agreement.nature
}

deny contains {"path": ["agreement", "data"], "text": "the contract with the processor does not set out the type of personal data"} if {
	applies
	not types_named
}

types_named if count(input.agreement.data) > 0

deny contains {"path": ["agreement", "subjects"], "text": "the contract with the processor does not set out the categories of data subjects"} if {
	applies
	not subjects_named
}

subjects_named if count(input.agreement.subjects) > 0

exempt contains {"path": ["role"], "text": "the supplier is declared not to be a processor"} if {
	input.role
	not processor
}
