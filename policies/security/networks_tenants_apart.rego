# METADATA
# title: Customers are kept apart in the networks
# description: "Where networks have a zone for customers, no customer reaches another. ISO/IEC 27001 asks for the segregation of networks in A.8.22."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.8.22
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso27001:A.8.22#stated", "iso27017:13.1.3#stated", "iso27017:CLD.9.5.1#stated"]
#   remediation: "Keep customers apart and set `networks/tenants_apart`."
package trustcap.security.networks_tenants_apart

applies if "customer" in input.networks.zones

deny contains {"path": ["networks", "tenants_apart"], "text": "there is a zone for customers, and nothing says whether customers are kept apart in it"} if {
	applies
	not tenants_apart_stated
}

deny contains {"path": ["networks", "tenants_apart"], "text": "customers are not kept apart in the networks"} if {
	applies
	input.networks.tenants_apart == false
}

tenants_apart_stated if is_boolean(input.networks.tenants_apart)
