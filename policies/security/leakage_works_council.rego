# METADATA
# title: The works council agreed to watching for leaks
# description: "In Germany technical devices that can monitor the conduct or performance of employees are subject to co-determination by the works council (§ 87(1) no. 6 BetrVG). Where channels are watched for leaks, it is stated that the works council agreed or that its agreement is not required; which of the two holds is to be judged by a person."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.8.12
#   - ref: https://www.gesetze-im-internet.de/betrvg/__87.html
#     description: § 87(1) no. 6 BetrVG
# custom:
#   severity: medium
#   force: law
#   certainty: judgement
#   controls: ["iso27001:A.8.12#stated"]
#   remediation: "Set `leakage/works_council` to `agreed` or `not-required`."
package trustcap.security.leakage_works_council

applies if {
	count(input.leakage.channels) > 0
	data.inventory.organization.address.country == "DE"
}

deny contains {"path": ["leakage", "works_council"], "text": "channels are watched for leaks, and nothing says whether the works council agreed"} if {
	applies
	not input.leakage.works_council
}

deny contains {"path": ["leakage", "works_council"], "text": "channels are watched for leaks, and the works council has not agreed yet"} if {
	applies
	input.leakage.works_council == "pending"
}
