# METADATA
# title: There is a fallback for the Data Privacy Framework
# description: "The adequacy decision for the Data Privacy Framework was upheld at first instance, and an appeal is pending. This is trustcap's own rule: agree on another safeguard that holds should the decision fall."
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/dec_impl/2023/1795/oj
#     description: Decision (EU) 2023/1795
#   - ref: https://eur-lex.europa.eu/eli/C/2025/6610/oj
#     description: CJEU C-703/25 P
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: []
#   remediation: "Agree on standard contractual clauses for that case and set `transfer/fallback` to `scc`."
package trustcap.supplier.transfer_dpf_fallback

applies if input.transfer.framework == "dpf"

deny contains {"path": ["transfer", "fallback"], "text": "no other safeguard is agreed in case the adequacy decision for the Data Privacy Framework falls"} if {
	applies
	not agreed
}

agreed if input.transfer.fallback in {"scc", "bcr"}
