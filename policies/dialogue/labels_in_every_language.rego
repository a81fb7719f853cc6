# METADATA
# title: The labels of a dialogue stand in every language served
# description: >-
#   Who is served in a language chooses in that language. That each label of a consent dialogue
#   has a text in every language of the organization is trustcap's own rule.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 7(2)
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: ["trust:T7.3#stated"]
#   remediation: Add the missing language to the label under `labels`.
package trustcap.dialogue.labels_in_every_language

applies if input.labels

missing contains ["accept", language] if {
	some language in data.inventory.organization.languages
	input.labels.accept
	not input.labels.accept[language]
}

missing contains ["reject", language] if {
	some language in data.inventory.organization.languages
	input.labels.reject
	not input.labels.reject[language]
}

missing contains ["settings", language] if {
	some language in data.inventory.organization.languages
	input.labels.settings
	not input.labels.settings[language]
}

deny contains {
	"path": ["labels", label, language],
	"text": "the label is missing in {language}",
	"args": {"language": {"language": language}},
} if {
	some [label, language] in missing
}
