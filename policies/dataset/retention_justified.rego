# METADATA
# title: A long retention names its reason
# description: "Keeping personal data for more than three years usually rests on a law or on a reason of its own. This is trustcap's own rule: three years is the ordinary period of limitation in Germany, not a limit set by law for every purpose."
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 5(1)(e)
#   - ref: https://www.gesetze-im-internet.de/bgb/__195.html
#     description: § 195 BGB
# custom:
#   severity: low
#   force: own
#   certainty: judgement
#   controls: ["trust:T7.6#stated"]
#   remediation: "Name the law in `retention/statute`, for example `§ 147 Abs. 3 AO`, or say in `retention/reason` why."
package trustcap.dataset.retention_justified

applies if {
	input.personal
	not input.personal.none
	input.retention.period
}

# Three years of 365 days: the least that P3Y can be.
deny contains {"path": ["retention", "period"], "text": "data is kept for {period}, longer than three years, and neither a law nor a reason is named", "args": {"period": input.retention.period}} if {
	applies
	input.retention.period.min_s > 94608000
	not input.retention.statute
	not input.retention.reason
}
