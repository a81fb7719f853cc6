# METADATA
# title: Sub-processors are authorized, changes are announced
# description: A processor engages another processor only with a specific or general written authorization. Under a general one it announces changes early enough to object; how early is a matter of the contract.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 28(2)
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 28(4)
# custom:
#   severity: medium
#   force: law
#   certainty: judgement
#   controls: ["gdpr:Art.28(2)#stated", "trust:T7.7#stated"]
#   remediation: "Set `sub_processors/authorization` and, where it is general, `sub_processors/notice`; write `sub_processors: none` where there are none."
package trustcap.supplier.sub_processors_authorized

applies if input.role == "processor"

deny contains {"path": ["sub_processors"], "text": "nothing says whether the processor may engage sub-processors"} if {
	applies
	not input.sub_processors
}

deny contains {"path": ["sub_processors", "authorization"], "text": "sub-processors are engaged, and nothing says how they are authorized"} if {
	applies
	input.sub_processors
	not input.sub_processors.none
	not input.sub_processors.authorization
}

deny contains {"path": ["sub_processors", "notice"], "text": "the authorization is general, and nothing says how early a change of sub-processors is announced"} if {
	applies
	input.sub_processors.authorization == "general"
	not input.sub_processors.notice
}

exempt contains {"path": ["role"], "text": "the supplier is declared not to be a processor"} if {
	input.role
	not applies
}
