# METADATA
# title: Obligations are reviewed at least once a year
# description: The interval at which an obligation is reviewed is at most a year. The standards leave it to the organization; a year is trustcap's own measure.
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.5.31
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: []
#   remediation: "Shorten `reviewed/every` to at most `P1Y`."
package trustcap.obligation.interval_at_most_a_year

applies if input.reviewed.every

deny contains {"path": ["reviewed", "every"], "text": "the interval is {every}, longer than a year", "args": {"every": input.reviewed.every}} if {
	# A year has at most 366 days.
	input.reviewed.every.max_s > 31622400
}
