# METADATA
# title: What people carry is returned when they leave
# description: "Devices and media that people carry are given back when they leave; the inventory says that this is part of leaving. ISO/IEC 27001 asks for the return of assets in A.5.11."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.5.11
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso27001:A.5.11#stated"]
#   remediation: "Make the return part of leaving and set `returned`."
package trustcap.asset.returned

applies if input.class in {"hardware", "mobile", "media"}

deny contains {"path": ["returned"], "text": "nothing says whether return is part of leaving"} if {
	applies
	not returned_stated
}

deny contains {"path": ["returned"], "text": "return is not part of leaving"} if {
	applies
	input.returned == false
}

returned_stated if is_boolean(input.returned)
