# METADATA
# title: People can object to direct advertising
# description: >-
#   Art. 21(2) GDPR requires that people can object to direct advertising at any time, without a
#   reason and without any balancing; after that their data are no longer used for it. Where
#   advertising rests on consent, its withdrawal is looked at instead.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 21(2)
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 21(3)
# custom:
#   severity: high
#   force: law
#   certainty: clear
#   controls: ["gdpr:Art.21(2)#stated", "trust:T7.4#stated"]
#   remediation: Name the ways to object in `objection/channels`.
package trustcap.purpose.objection_offered

import data.trustcap.lib.purpose

applies if {
	input.marketing
	not purpose.by_consent
}

deny contains {"path": ["objection"], "text": "advertising is sent without consent, and no way to object is named"} if {
	applies
	not offered
}

offered if count(input.objection.channels) > 0
