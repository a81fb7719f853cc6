# METADATA
# title: Joint controllers have an arrangement
# description: Joint controllers determine in an arrangement who fulfils which duty, in particular towards data subjects. Its essence is made available to them.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 26(1)
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 26(2)
# custom:
#   severity: high
#   force: law
#   certainty: clear
#   controls: ["gdpr:Art.26(1)#stated", "gdpr:Art.26(2)#stated"]
#   remediation: "Conclude the arrangement, set `arrangement/signed` to its day and `arrangement/essence` to the page with its essence."
package trustcap.supplier.joint_arrangement

applies if input.role == "joint-controller"

deny contains {"path": ["arrangement", "signed"], "text": "the supplier is a joint controller, and no arrangement with it is concluded"} if {
	applies
	not input.arrangement.signed
}

deny contains {"path": ["arrangement", "essence"], "text": "the essence of the arrangement is not made available to data subjects"} if {
	applies
	not input.arrangement.essence
}

exempt contains {"path": ["role"], "text": "the supplier is declared not to be a joint controller"} if {
	input.role
	not applies
}
