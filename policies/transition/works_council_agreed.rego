# METADATA
# title: "The works council agrees before employees can be monitored"
# description: "Where a works council exists, § 87(1) no. 6 BetrVG requires that it codetermines the introduction and use of technical devices designed to monitor the conduct or performance of employees; to the courts it is enough that they are suitable for it. Without an agreement or a decision of the conciliation committee (§ 87(2) BetrVG) nothing is introduced. In the public sector the law on staff councils applies instead."
# related_resources:
#   - ref: https://www.gesetze-im-internet.de/betrvg/__87.html
#     description: "§ 87(1) no. 6 BetrVG"
# custom:
#   severity: medium
#   force: law
#   certainty: judgement
#   controls: ["trust:T7.2#stated"]
#   remediation: "Reach an agreement with the works council and set `employment/works_council` at the purpose, or `works_council` in the announcement; `not-required` where there is none."
#   duty: {tell: [works-council], by: before, source: "§ 87(1) no. 6 BetrVG"}
package trustcap.transition.works_council_agreed

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

agreed if input.announcement.works_council in settled

agreed if input.is.purpose.employment.works_council in settled

deny contains {"path": [], "text": "more can be seen of employees, and nothing says that the works council agreed or that none exists"} if {
	applies
	not agreed
}
