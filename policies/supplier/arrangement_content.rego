# METADATA
# title: Joint controllers settle who informs and who answers
# description: Art. 26(1) GDPR requires that joint controllers determine who gives people the information of Art. 13 and 14 and who answers their requests, unless a law does so. People may turn to either of them all the same.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 26(1)
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 26(3)
# custom:
#   severity: high
#   force: law
#   certainty: clear
#   controls: ["gdpr:Art.26(1)#stated"]
#   remediation: "Settle it in the arrangement, and state it in `arrangement/who_informs` and `arrangement/who_answers`."
package trustcap.supplier.arrangement_content

applies if {
	joint
	input.arrangement
}

joint if input.role == "joint-controller"

deny contains {"path": ["arrangement", "who_informs"], "text": "the arrangement does not settle who informs people of the processing"} if {
	applies
	not input.arrangement.who_informs
}

deny contains {"path": ["arrangement", "who_answers"], "text": "the arrangement does not settle who answers requests of data subjects"} if {
	applies
	not input.arrangement.who_answers
}

exempt contains {"path": ["role"], "text": "the supplier is declared not to be a joint controller"} if {
	input.role
	not joint
}
