# METADATA
# title: Customers reach the provider in every language served
# description: For every language that the organization serves there is an open channel by which customers can ask in it; help pages alone answer no question. Who sells in a language is expected to help in it.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.3.2
# custom:
#   severity: medium
#   force: own
#   certainty: clear
#   controls: ["trust:T5.2#stated"]
#   remediation: Add the language to `languages` of a channel, or take it out of `organization/languages`.
package trustcap.service.channel_language

import data.trustcap.lib.service

applies if {
	service.customer_facing
	count(input.channels) > 0
}

spoken contains language if {
	some channel in service.reachable
	channel.kind != "help-pages"
	some language in channel.languages
}

deny contains {"path": ["channels", "languages", language], "text": "customers are served in {language}, and no open channel takes their questions in it", "args": {"language": {"language": language}}} if {
	applies
	some language in data.inventory.organization.languages
	not spoken[language]
}
