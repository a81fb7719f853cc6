# METADATA
# title: The incidents of the last period are counted
# description: >-
#   Customers ask what happened in the last twelve months. That a period is stated with the
#   number of major incidents and of notified breaches, also where both are zero, is trustcap's
#   own rule.
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.5.27
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: ["trust:T8.9#stated"]
#   remediation: State `from`, `until`, `major` and `breaches_notified` in `incidents_summary`.
package trustcap.organization.incidents_summarized

deny contains {"path": ["incidents_summary"], "text": "nothing says how many incidents there were in which period"} if not complete

complete if {
	input.incidents_summary.from <= input.incidents_summary.until
	is_number(input.incidents_summary.major)
	is_number(input.incidents_summary.breaches_notified)
}
