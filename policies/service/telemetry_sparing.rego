# METADATA
# title: Measurement of use is stated and sparing
# description: It is stated at which points use is measured, and that figures are aggregated rather than kept person by person. Art. 5(1)(c) GDPR asks for no more data than needed; that aggregation is enough is trustcap's own view.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 5(1)(c)
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 9.1
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: ["itil4:monitoring-and-event-management#stated", "trust:T2.3#stated"]
#   remediation: "State `telemetry/points` and `telemetry/aggregated`."
package trustcap.service.telemetry_sparing

import data.trustcap.lib.service

applies if {
	service.in_use
	input.telemetry
}

measured if count(input.telemetry.points) > 0

deny contains {"path": ["telemetry", "points"], "text": "nothing says where use is measured"} if {
	applies
	not measured
}

deny contains {"path": ["telemetry", "aggregated"], "text": "nothing says that the figures are aggregated"} if {
	applies
	not input.telemetry.aggregated
}
