# METADATA
# title: Processes are reviewed at least once a year
# description: Reviews, measurements and analyses of a process are planned at least once a year. The standards leave the interval to the organization; a year is trustcap's own measure.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 9.1
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 9.1
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: []
#   remediation: "Shorten `every` to at most `P1Y`."
package trustcap.management.intervals_at_most_a_year

applies if count(intervals) > 0

intervals["reviewed"] := input.reviewed.every

intervals["measured"] := input.measured.every

intervals["trends"] := input.trends.every

deny contains {"path": [field, "every"], "text": "the interval is {every}, longer than a year", "args": {"every": interval}} if {
	some field, interval in intervals
	# A year has at most 366 days.
	interval.max_s > 31622400
}
