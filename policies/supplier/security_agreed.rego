# METADATA
# title: Agreements hold duties on security
# description: "An agreement with a supplier holds duties on security and on telling of incidents. ISO/IEC 27001 asks for it in A.5.20 and, for network services, in A.8.21."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.5.20
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.8.21
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso27001:A.5.20#stated", "iso27001:A.8.21#stated", "iso27017:15.1.2#stated", "trust:T8.6#stated"]
#   remediation: "Agree on the duties and set `agreement/security`."
package trustcap.supplier.security_agreed

applies if {
	input.agreement
	not input.agreement.none
	not inside
}

deny contains {"path": ["agreement", "security"], "text": "nothing says whether security and notice of incidents are agreed with the supplier"} if {
	applies
	not security_stated
}

deny contains {"path": ["agreement", "security"], "text": "security and notice of incidents are not agreed with the supplier"} if {
	applies
	input.agreement.security == false
}

inside if input.role == "internal"

security_stated if is_boolean(input.agreement.security)

security_stated if "security" in input.agreement.duties
