# METADATA
# title: Management reviews are held at least once a year
# description: The interval of management reviews is at most a year. The standards leave it to the organization; a year is trustcap's own measure.
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 9.3.1
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 9.3
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: []
#   remediation: "Shorten `held/every` to at most `P1Y`."
package trustcap.management_review.interval_at_most_a_year

applies if input.held.every

deny contains {"path": ["held", "every"], "text": "the interval is {every}, longer than a year", "args": {"every": input.held.every}} if {
	# A year has at most 366 days.
	input.held.every.max_s > 31622400
}
