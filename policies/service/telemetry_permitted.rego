# METADATA
# title: Measuring how customers use a service has a purpose
# description: Where it is measured where customers enter, give up and leave, the purpose of that processing is named, and with it the lawful basis. Art. 5(1)(b) and 6(1) GDPR require it of personal data, and § 25 TDDDG asks for consent where the device is accessed without need; whether data is personal, a person judges.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 5(1)(b)
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 6(1)
# custom:
#   severity: medium
#   force: law
#   certainty: judgement
#   controls: ["gdpr:Art.5(1)(b)#stated", "itil4:monitoring-and-event-management#stated", "trust:T2.3#stated"]
#   remediation: "Name the purpose in `telemetry/purpose`."
package trustcap.service.telemetry_permitted

import data.trustcap.lib.service

applies if {
	service.in_use
	input.telemetry
}

deny contains {"path": ["telemetry", "purpose"], "text": "use is measured, and nothing says for which purpose"} if {
	applies
	not input.telemetry.purpose
}
