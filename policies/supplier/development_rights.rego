# METADATA
# title: Rights to results of development are agreed
# description: "Where a supplier develops software, rights to the results, tests and access to the code are agreed. ISO/IEC 27001 asks in A.8.30 that outsourced development is directed and reviewed."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.8.30
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso27001:A.8.30#stated"]
#   remediation: "Agree on the rights and set `agreement/rights_to_results`."
package trustcap.supplier.development_rights

applies if data.used_by.suppliers[input.id].development

deny contains {"path": ["agreement", "rights_to_results"], "text": "the supplier develops software, and nothing says whether rights, tests and access to code are agreed"} if {
	applies
	not rights_stated
}

deny contains {"path": ["agreement", "rights_to_results"], "text": "the supplier develops software, and rights, tests and access to code are not agreed"} if {
	applies
	input.agreement.rights_to_results == false
}

rights_stated if is_boolean(input.agreement.rights_to_results)
