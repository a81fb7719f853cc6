# METADATA
# title: Each purpose has a title in every language served
# description: >-
#   People read in a trust report and in a privacy notice what their data is used for. A title
#   in every language that the organization serves is trustcap's own rule.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 12(1)
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 30(1)(b)
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: ["trust:T7.2#stated"]
#   remediation: Add the missing language to `title`.
package trustcap.purpose.title_in_every_language

deny contains {"path": ["title"], "text": "the purpose has no title"} if not input.title

deny contains {"path": ["title", language], "text": "the title is missing in {language}", "args": {"language": {"language": language}}} if {
	input.title
	some language in data.inventory.organization.languages
	not input.title[language]
}
