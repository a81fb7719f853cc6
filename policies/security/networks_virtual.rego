# METADATA
# title: Virtual networks follow the rules of the physical ones
# description: "Where services run in a cloud, virtual networks follow the same rules as the physical ones below them. Otherwise what one wall keeps out comes in by the other. This is trustcap's own rule, after CLD.13.1.4 of ISO/IEC 27017."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.8.20
#   - ref: https://www.iso.org/standard/43757.html
#     description: ISO/IEC 27017:2015 CLD.13.1.4
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: ["iso27001:A.8.20#stated", "iso27017:CLD.13.1.4#stated"]
#   remediation: "Set `networks/virtual_matches_physical`."
package trustcap.security.networks_virtual

applies if {
	some service in data.inventory.services
	service.cloud
}

deny contains {"path": ["networks", "virtual_matches_physical"], "text": "services run in a cloud, and nothing says whether virtual networks follow the rules of the physical ones"} if {
	applies
	not virtual_stated
}

deny contains {"path": ["networks", "virtual_matches_physical"], "text": "virtual networks do not follow the rules of the physical ones"} if {
	applies
	input.networks.virtual_matches_physical == false
}

virtual_stated if is_boolean(input.networks.virtual_matches_physical)
