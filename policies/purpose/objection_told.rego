# METADATA
# title: People learn of the right to object with the first message
# description: >-
#   Art. 21(4) GDPR requires that people are told of the right to object at the latest with the
#   first communication, clearly and apart from other information.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 21(4)
# custom:
#   severity: high
#   force: law
#   certainty: clear
#   controls: ["gdpr:Art.21(4)#stated", "trust:T7.4#stated"]
#   remediation: >-
#     Tell of the right to object in the first message, and set `objection/told` to
#     `first-contact`.
package trustcap.purpose.objection_told

import data.trustcap.lib.purpose

applies if {
	input.marketing
	not purpose.by_consent
}

deny contains {"path": ["objection", "told"], "text": "people are not told of the right to object with the first message"} if {
	applies
	input.objection.told in {"later", "never"}
}

deny contains {"path": ["objection", "told"], "text": "nothing says when people are told of the right to object"} if {
	applies
	not input.objection.told
}
