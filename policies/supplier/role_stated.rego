# METADATA
# title: The role of the supplier is stated
# description: "Which contract is needed depends on the role: a processor acts on instruction, a joint controller decides together with us, a controller decides alone, a supplier gets no personal data."
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 4(7)
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 4(8)
# custom:
#   severity: medium
#   force: own
#   certainty: clear
#   controls: ["trust:T7.7#stated"]
#   remediation: "Set `role` to `processor`, `joint-controller`, `controller`, `supplier` or `internal`."
package trustcap.supplier.role_stated

deny contains {"path": ["role"], "text": "nothing says in which role the supplier takes part"} if not input.role

deny contains {"path": ["role"], "text": "a purpose names the supplier as recipient, and its role is one without personal data"} if {
	input.role == "supplier"
	data.used_by.suppliers[input.id].purposes
}
