# METADATA
# title: Trends of incidents are analysed to find problems
# description: Data on incidents is analysed for trends at an interval that is stated, and the analysis is not overdue. ISO/IEC 20000-1 requires that data and trends on incidents are analysed to identify problems.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.6.3
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso20000:8.6.3#stated", "itil4:problem-management#stated", "trust:T4.4#stated"]
#   remediation: "Analyse the trends and set `trends: {every: …, last: …}`."
package trustcap.management.problem_trends

applies if input.id == "problem"

deny contains {"path": ["trends"], "text": "nothing says that the analysis of trends takes place"} if {
	applies
	not input.trends
}

deny contains {"path": ["trends", "every"], "text": "nothing says how often the analysis of trends takes place"} if {
	applies
	input.trends
	not input.trends.every
}

deny contains {"path": ["trends", "last"], "text": "nothing says when the analysis of trends last took place"} if {
	applies
	input.trends
	not input.trends.last
}

deny contains {"path": ["trends", "last"], "text": "the analysis of trends was due on {day}", "args": {"day": input.trends.due}} if {
	applies
	data.today > input.trends.due
}
