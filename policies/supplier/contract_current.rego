# METADATA
# title: The contract with a supplier has not expired
# description: What a supplier owes for security, targets and exit stands in its contract. A contract that has ended binds nobody.
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.5.20
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.3.4.1
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso20000:8.3.4.1#stated", "iso27001:A.5.20#stated", "itil4:supplier-management#stated", "trust:T8.6#stated"]
#   remediation: "Renew the contract and set `agreement/expires`."
package trustcap.supplier.contract_current

applies if {
	not processor
	input.agreement.expires
}

processor if input.role == "processor"

deny contains {"path": ["agreement", "expires"], "text": "the contract with the supplier expired on {expires}", "args": {"expires": input.agreement.expires}} if {
	applies
	input.agreement.expires < data.today
}
