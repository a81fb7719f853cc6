# METADATA
# title: Roles, teams and boards have a title
# description: "Reports name who owns, manages and approves by the title. This is trustcap's own rule: give one in every language of the organization."
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: []
#   remediation: "Give `title` in every language of `organization/languages`."
package trustcap.people.titled

deny contains {"path": ["title"], "text": "the role, team or board has no title"} if not input.title

deny contains {"path": ["title", language], "text": "the title is missing in {language}", "args": {"language": {"language": language}}} if {
	input.title
	some language in data.inventory.organization.languages
	not input.title[language]
}
