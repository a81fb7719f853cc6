# METADATA
# title: Risks are assessed at least once a year
# description: The interval at which a risk is assessed is at most a year. The standards leave it to the organization; a year is trustcap's own measure.
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 8.2
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: []
#   remediation: "Shorten `assessed/every` to at most `P1Y`."
package trustcap.risk.interval_at_most_a_year

applies if input.assessed.every

deny contains {"path": ["assessed", "every"], "text": "the interval is {every}, longer than a year", "args": {"every": input.assessed.every}} if {
	# A year has at most 366 days.
	input.assessed.every.max_s > 31622400
}
