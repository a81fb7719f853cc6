# METADATA
# title: "The works council is heard before employees are monitored"
# description: "Where a works council exists, § 87(1) no. 6 BetrVG requires its consent before technical means that are meant to monitor conduct or performance of employees are introduced or used; courts let it suffice that they are fit for it. In the public sector the law on staff councils holds instead."
# related_resources:
#   - ref: https://www.gesetze-im-internet.de/betrvg/__87.html
#     description: "§ 87(1) no. 6 BetrVG"
# custom:
#   severity: medium
#   force: law
#   certainty: judgement
#   controls: ["trust:T7.2#stated"]
#   remediation: "Hear the works council and set `employment/works_council` at the purpose, or `works_council` in the announcement; `not-required` where there is none."
#   duty: {tell: [works-council], by: before, source: "§ 87(1) no. 6 BetrVG"}
package trustcap.transition.works_council_heard

applies if monitors

# More is gathered of employees.
monitors if {
	input.path[1] in {"categories", "subjects"}
	input.change == "added"
	"employees" in input.is.dataset.personal.subjects
}

# Data of employees gets a purpose more.
monitors if {
	input.path == []
	some dataset in input.is.purpose.datasets
	"employees" in data.inventory.datasets[dataset].personal.subjects
}

monitors if {
	input.section == "purposes"
	input.path[0] == "datasets"
	input.change == "added"
	"employees" in data.inventory.datasets[input.path[1]].personal.subjects
}

settled := {"agreed", "not-required"}

heard if input.announcement.works_council in settled

heard if input.is.purpose.employment.works_council in settled

deny contains {"path": [], "text": "more can be seen of employees, and nothing says that the works council was heard, where one exists"} if {
	applies
	not heard
}
