# METADATA
# title: Surveys of employees are agreed with the works council
# description: A survey of employees in Germany says that the works council agreed, or that it is not required. § 94(1) BetrVG requires its consent to questionnaires for staff, § 87(1) no. 6 BetrVG to technical devices that can monitor behaviour or performance; whether either holds, a person judges.
# related_resources:
#   - ref: https://www.gesetze-im-internet.de/betrvg/__94.html
#     description: § 94(1) BetrVG
#   - ref: https://www.gesetze-im-internet.de/betrvg/__87.html
#     description: § 87(1) no. 6 BetrVG
# custom:
#   severity: medium
#   force: law
#   certainty: judgement
#   controls: ["trust:T4.5#stated"]
#   remediation: "Obtain the agreement and set `satisfaction/employees/works_council: agreed`, or `not-required`."
package trustcap.service.satisfaction_works_council

import data.trustcap.lib.service

applies if {
	service.in_use
	input.satisfaction.employees
	data.inventory.organization.address.country == "DE"
}

deny contains {"path": ["satisfaction", "employees", "works_council"], "text": "employees are asked, and nothing says whether the works council agreed"} if {
	applies
	not input.satisfaction.employees.works_council
}

deny contains {"path": ["satisfaction", "employees", "works_council"], "text": "employees were asked on {day}, and the agreement of the works council is pending", "args": {"day": input.satisfaction.employees.last}} if {
	applies
	input.satisfaction.employees.works_council == "pending"
}
