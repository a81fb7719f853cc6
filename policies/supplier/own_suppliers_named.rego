# METADATA
# title: Suppliers of high risk name their own suppliers
# description: "A supplier of high risk names those on whom its critical parts rest. ISO/IEC 27001 asks in A.5.21 that risks in the supply chain are managed; how far down to look is to be judged by a person."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.5.21
# custom:
#   severity: medium
#   force: standard
#   certainty: judgement
#   controls: ["iso27001:A.5.21#stated", "iso27017:15.1.3#stated", "trust:T8.6#stated"]
#   remediation: "Ask the supplier for its own suppliers and set `own_suppliers_named`."
package trustcap.supplier.own_suppliers_named

applies if input.risk == "high"

deny contains {"path": ["own_suppliers_named"], "text": "the risk of the supplier is high, and nothing says whether it names its own suppliers"} if {
	applies
	not named_stated
}

deny contains {"path": ["own_suppliers_named"], "text": "the risk of the supplier is high, and it does not name its own suppliers"} if {
	applies
	input.own_suppliers_named == false
}

named_stated if is_boolean(input.own_suppliers_named)
