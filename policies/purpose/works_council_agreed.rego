# METADATA
# title: The works council has agreed before its employees are watched
# description: >-
#   § 87(1) no. 6 BetrVG gives the works council a say in the introduction and use of technical
#   devices that are designed to monitor the conduct or performance of employees; staff councils
#   have similar rights. Whether the purpose uses such a device is to be judged by a person.
# related_resources:
#   - ref: https://www.gesetze-im-internet.de/betrvg/__87.html
#     description: § 87(1) no. 6 BetrVG
# custom:
#   severity: medium
#   force: law
#   certainty: judgement
#   controls: ["trust:T7.2#stated"]
#   remediation: Settle it with the works council, and set `employment/works_council` to `agreed` or `not-required`.
package trustcap.purpose.works_council_agreed

applies if input.nature == "employment"

deny contains {"path": ["employment", "works_council"], "text": "data of employees is processed, and the agreement of the works council is pending"} if {
	applies
	input.employment.works_council == "pending"
}

unknown contains {"path": ["employment", "works_council"], "text": "nothing says whether the works council has a say in it"} if {
	applies
	not input.employment.works_council
}
