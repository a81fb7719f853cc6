# METADATA
# title: The task of a processor is stated
# description: Only processors that offer sufficient guarantees may be used. Whether they do depends on their task, and the contract sets out the subject matter of the processing.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 28(1)
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 28(3)
# custom:
#   severity: medium
#   force: law
#   certainty: judgement
#   controls: ["gdpr:Art.28(1)#stated"]
#   remediation: "Say in `task` what the processor does."
package trustcap.supplier.processor_task

applies if input.role == "processor"

deny contains {"path": ["task"], "text": "the supplier is a processor, and nothing says what it does"} if {
	applies
	not input.task
}

exempt contains {"path": ["role"], "text": "the supplier is declared not to be a processor"} if {
	input.role
	not applies
}
