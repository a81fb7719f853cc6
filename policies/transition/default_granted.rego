# METADATA
# title: "What was off until people chose is not switched on for them"
# description: "Art. 25(2) GDPR requires that by default only what each purpose needs is processed. Where the purpose rests on consent, Art. 4(11) and Art. 7 GDPR leave no room for a default of yes, and for storing or reading on the device § 25(1) TDDDG does not. No announcement changes that."
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: "GDPR Art. 25(2)"
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: "GDPR Art. 4(11)"
#   - ref: https://www.gesetze-im-internet.de/ttdsg/__25.html
#     description: "§ 25(1) TDDDG"
# custom:
#   severity: medium
#   force: law
#   certainty: judgement
#   controls: ["gdpr:Art.25(2)#stated", "gdpr:Art.6(1)#stated", "trust:T7.3#stated"]
#   remediation: "Set `default` back to `denied`, and take the country out of `regions`."
#   duty: {tell: [data-subjects], by: before, source: "GDPR Art. 25(2)"}
package trustcap.transition.default_granted

import data.trustcap.lib.purpose

is := input.is.purpose

applies if {
	input.path == ["default"]
	is.default == "granted"
}

applies if {
	input.path[0] == "regions"
	is.regions[input.path[1]] == "granted"
}

on_device if purpose.asks_for_device with input as is

by_consent if purpose.by_consent with input as is

deny contains {"path": [], "text": "what is stored on or read from the device needs consent beforehand (§ 25(1) TDDDG), and it is on before the person chooses"} if {
	applies
	on_device
}

deny contains {"path": [], "text": "it rests on consent (Art. 4(11) and Art. 7 GDPR), and it is on before the person chooses"} if {
	applies
	by_consent
	not on_device
}

deny contains {"path": [], "text": "it was off until the person chose and is on now, while by default only what the purpose needs is processed (Art. 25(2) GDPR)"} if {
	applies
	not by_consent
	not on_device
}
