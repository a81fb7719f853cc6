# METADATA
# title: Every service has an owner
# description: "Somebody is accountable for each service: a role, a team or a board. Responsibilities that are assigned and known are required by ISO/IEC 20000-1, and an asset without an owner is nobody's to protect."
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 5.3
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.5.9
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso20000:5.3#stated", "iso27001:A.5.9#stated"]
#   remediation: Name the accountable role in `owner`.
package trustcap.service.owner_named

applies if input.status != "retired"

applies if not input.status

deny contains {"path": ["owner"], "text": "nothing says who is accountable for the service"} if {
	applies
	not input.owner
}
