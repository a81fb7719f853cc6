# METADATA
# title: No child under 13 consents alone
# description: >-
#   Art. 8(1) GDPR lets member states lower the age from which children consent alone to
#   services offered directly to them, but not below 13 years. Below that age the consent comes
#   from the holder of parental responsibility.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 8(1)
# custom:
#   severity: critical
#   force: law
#   certainty: clear
#   controls: ["gdpr:Art.8(1)#stated", "trust:T7.3#stated"]
#   remediation: Raise `minors/age` to the age that the law of the country sets.
package trustcap.purpose.minors_floor

import data.trustcap.lib.purpose

applies if {
	purpose.by_consent
	input.minors
}

deny contains {
	"path": ["minors", "age"],
	"text": "children consent alone from the age of {age}, and no country may set it below {lowest}",
	"args": {"age": input.minors.age, "lowest": data.facts.laws.child_consent.lowest},
} if {
	applies
	input.minors.age < data.facts.laws.child_consent.lowest
}

unknown contains {"path": ["minors", "age"], "text": "nothing says from which age children consent alone"} if {
	applies
	not input.minors.age
}
