# METADATA
# title: The module of the standard contractual clauses is named
# description: The standard contractual clauses come in four modules, by the roles of the two sides. The clauses protect only in the module that fits the roles.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 46(2)(c)
#   - ref: https://eur-lex.europa.eu/eli/dec_impl/2021/914/oj
#     description: Decision (EU) 2021/914
# custom:
#   severity: medium
#   force: law
#   certainty: judgement
#   controls: ["gdpr:Art.46(2)#stated"]
#   remediation: "Set `transfer/module` to `c2c`, `c2p`, `p2p` or `p2c`."
package trustcap.supplier.transfer_module_named

applies if input.transfer.mechanism == "scc"

deny contains {"path": ["transfer", "module"], "text": "the transfer rests on standard contractual clauses, and nothing says which module"} if {
	applies
	not input.transfer.module
}
