# METADATA
# title: What needs consent is off until the person says yes
# description: >-
#   Art. 4(11) GDPR requires a clear affirmative act. Silence, a pre-ticked box or a switch that
#   is on from the start is no consent, and an opt-out is none either. Outside the European
#   Economic Area another default can hold.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 4(11)
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR recital 32
#   - ref: https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:62017CJ0673
#     description: CJEU, 1 October 2019, C-673/17 (Planet49), ruling 1
#   - ref: https://www.gesetze-im-internet.de/ttdsg/__25.html
#     description: § 25(1) TDDDG
# custom:
#   severity: high
#   force: law
#   certainty: clear
#   controls: ["gdpr:Art.6(1)#stated", "gdpr:Art.25(2)#stated", "trust:T7.3#stated"]
#   remediation: >-
#     Set `choice` to `opt-in` and `default` to `denied`, and take countries of the European
#     Economic Area with `granted` out of `regions`.
package trustcap.purpose.consent_default_denied

import data.trustcap.lib.purpose

applies if purpose.rests_on_consent

deny contains {"path": ["default"], "text": "consent is needed, and the purpose is on before the person chooses"} if {
	applies
	input.default == "granted"
}

deny contains {"path": ["default"], "text": "consent is needed, and nothing says that the purpose is off before the person chooses"} if {
	applies
	not input.default
}

deny contains {"path": ["choice"], "text": "consent is needed, and the person can only opt out"} if {
	applies
	input.choice == "opt-out"
}

deny contains {"path": ["choice"], "text": "consent is needed, and the person has no choice"} if {
	applies
	input.choice == "none"
}

deny contains {"path": ["choice"], "text": "consent is needed, and nothing says how the person chooses"} if {
	applies
	not input.choice
}

deny contains {"path": ["regions", country], "text": "consent is needed in the country ({country}), and the purpose is on there before the person chooses", "args": {"country": {"country": country}}} if {
	applies
	some country, state in input.regions
	state == "granted"
	country in data.facts.countries.eea
}

exempt contains {
	"path": ["basis"],
	"text": "the processing does not rest on consent, and nothing is stored or read on the device by consent",
} if {
	purpose.without_consent
}
