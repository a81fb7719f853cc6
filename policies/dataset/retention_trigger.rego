# METADATA
# title: The start of the retention period is named
# description: A period without a start says nothing about when data is deleted. Name the event from which the period runs.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 5(1)(e)
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 17(1)
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 30(1)(f)
# custom:
#   severity: medium
#   force: law
#   certainty: judgement
#   controls: ["gdpr:Art.5(1)(e)#stated", "gdpr:Art.17(1)#stated", "gdpr:Art.30(1)(f)#stated", "trust:T7.6#stated"]
#   remediation: "Name in `retention/trigger` from when the period runs, for example `contract-end`."
package trustcap.dataset.retention_trigger

applies if {
	input.personal
	not input.personal.none
	input.retention.period
}

deny contains {"path": ["retention", "trigger"], "text": "a retention of {period} is set, and nothing says from when it runs", "args": {"period": input.retention.period}} if {
	applies
	not input.retention.trigger
}

exempt contains {"path": ["personal"], "text": "no personal data is held"} if input.personal.none
