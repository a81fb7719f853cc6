# METADATA
# title: Parental consent is verified
# description: >-
#   Below the age of consent, Art. 8(2) GDPR requires reasonable efforts to verify that the
#   holder of parental responsibility consents, with the technology available. Which effort is
#   reasonable is to be judged by a person.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 8(2)
# custom:
#   severity: medium
#   force: law
#   certainty: judgement
#   controls: ["gdpr:Art.8(2)#stated"]
#   remediation: Verify the parental consent, and state in `minors/verified` how.
package trustcap.purpose.minors_verified

import data.trustcap.lib.purpose

applies if {
	purpose.by_consent
	input.minors
}

deny contains {"path": ["minors", "verified"], "text": "consent of children is asked, and the consent of their parents is not verified"} if {
	applies
	input.minors.verified == "none"
}

deny contains {"path": ["minors", "verified"], "text": "consent of children is asked, and nothing says how the consent of their parents is verified"} if {
	applies
	not input.minors.verified
}
