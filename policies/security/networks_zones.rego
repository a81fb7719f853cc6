# METADATA
# title: Networks have zones and an owner
# description: "Networks are divided into zones, access for management has one of its own, and somebody answers for them. ISO/IEC 27001 asks for it in A.8.20 and A.8.22."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.8.20
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.8.22
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso27001:A.8.20#stated", "iso27001:A.8.22#stated"]
#   remediation: "State `owner` and `zones` in `networks`, `management` among the zones."
package trustcap.security.networks_zones

deny contains {"path": ["networks", "owner"], "text": "nothing says who answers for the networks"} if not input.networks.owner

deny contains {"path": ["networks", "zones"], "text": "no zones of the networks are stated"} if not zones_listed

deny contains {"path": ["networks", "zones", "management"], "text": "access for management has no zone of its own"} if {
	zones_listed
	not "management" in input.networks.zones
}

zones_listed if count(input.networks.zones) > 0
