# METADATA
# title: Levels are named in every language of the organization
# description: A classification works where people recognize its levels. Each level has a title in every language that the organization serves.
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.5.12
# custom:
#   severity: medium
#   force: own
#   certainty: clear
#   controls: ["iso27001:A.5.12#stated", "trust:T7.5#stated"]
#   remediation: "Give `title` in every language of `organization/languages`."
package trustcap.classification.described

deny contains {"path": ["title"], "text": "the level has no title"} if not input.title

deny contains {"path": ["title", language], "text": "the title of the level is missing in {language}", "args": {"language": {"language": language}}} if {
	input.title
	some language in data.inventory.organization.languages
	not input.title[language]
}
