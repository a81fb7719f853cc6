# METADATA
# title: Texts for customers stand in every language served
# description: What customers read of a service is there in every language that the organization serves. A promise that half of the customers cannot read is no promise to them.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.2.4
# custom:
#   severity: medium
#   force: own
#   certainty: clear
#   controls: ["trust:T1.2#stated"]
#   remediation: "Add the missing language to the text, for example `description: {de: …, en: …}`."
package trustcap.service.text_in_every_language

import data.trustcap.lib.service

applies if {
	service.customer_facing
	count(texts) > 0
}

texts["title"] := input.title

texts["description"] := input.description

texts["outcomes"] := input.outcomes

texts["not_included"] := input.not_included

deny contains {"path": [field, language], "text": "customers are served in {language}, and the text is missing in it", "args": {"language": {"language": language}}} if {
	applies
	some field, text in texts
	some language in data.inventory.organization.languages
	not text[language]
}
