# METADATA
# title: A further use of data says why it is compatible
# description: >-
#   Data that was collected for one purpose serves another only where that is compatible, unless
#   consent or a law bears it; Art. 6(4) GDPR lists what is weighed. Looked at are analytics,
#   advertising and the like on data that also serves delivery, billing or employment. Whether
#   it was collected for both from the start is to be judged by a person.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 6(4)
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 13(3)
# custom:
#   severity: medium
#   force: law
#   certainty: judgement
#   controls: ["gdpr:Art.6(4)#stated", "trust:T7.2#stated"]
#   remediation: Say in `further_purpose` why the use is compatible, or that the data is collected for this purpose too.
package trustcap.purpose.further_purpose_compatible

import data.trustcap.lib.purpose

applies if {
	input.nature in {"analytics", "advertising", "social-media", "ab-test", "personalization"}
	not on_its_own
	count(first) > 0
}

# Consent or a law bears a further purpose by itself.
on_its_own if purpose.by_consent

on_its_own if {
	some basis in input.basis
	basis in {"legal-obligation", "public-task", "special-law"}
}

# Purposes for which the same data is collected.
first contains other if {
	some dataset in input.datasets
	some other in data.used_by.datasets[dataset].purposes
	data.inventory.purposes[other].nature in {"service-delivery", "billing", "support", "employment", "security", "communication", "legal"}
}

deny contains {
	"path": ["further_purpose"],
	"text": "the data also serves {purposes}, and nothing says why this further use is compatible with it",
	"args": {"purposes": sort(first)},
} if {
	applies
	not input.further_purpose
}
