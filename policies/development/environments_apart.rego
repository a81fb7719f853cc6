# METADATA
# title: Development and test are apart from production
# description: "What is developed and tested runs in environments of its own, so that a mistake reaches nobody. ISO/IEC 27001 asks for separate environments in A.8.31."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.8.31
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso27001:A.8.31#stated"]
#   remediation: "List the environments in `environments`, for example `[development, test, production]`."
package trustcap.development.environments_apart

applies if input.own

deny contains {"path": ["environments"], "text": "no environments are stated"} if {
	applies
	not environments_listed
}

deny contains {"path": ["environments"], "text": "production is the only environment"} if {
	applies
	environments_listed
	not apart
}

environments_listed if count(input.environments) > 0

apart if {
	some environment in input.environments
	environment != "production"
}
