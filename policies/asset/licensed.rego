# METADATA
# title: Licences of software are recorded and cover the use
# description: "An inventory of software says that licences are recorded and cover the use, open source among them. ISO/IEC 27001 asks for the protection of intellectual property in A.5.32."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.5.32
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso27001:A.5.32#stated", "iso27017:18.1.2#stated"]
#   remediation: "Check the licences and set `licensed`."
package trustcap.asset.licensed

applies if input.class == "software"

deny contains {"path": ["licensed"], "text": "nothing says whether licences are recorded and cover the use"} if {
	applies
	not licensed_stated
}

deny contains {"path": ["licensed"], "text": "licences are not recorded, or do not cover the use"} if {
	applies
	input.licensed == false
}

licensed_stated if is_boolean(input.licensed)
