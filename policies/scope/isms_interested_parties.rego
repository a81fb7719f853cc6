# METADATA
# title: Interested parties of the ISMS are named
# description: A scope lists who expects something of the management system, customers among them. ISO/IEC 27001 requires that interested parties and their requirements are determined.
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 4.2
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso27001:4.2#stated"]
#   remediation: "List the interested parties in `interested_parties`."
package trustcap.scope.isms_interested_parties

applies if input.system == "isms"

named if count(input.interested_parties) > 0

deny contains {"path": ["interested_parties"], "text": "nothing says who expects something of the management system"} if {
	applies
	not named
}

deny contains {"path": ["interested_parties"], "text": "customers are not among the interested parties"} if {
	applies
	named
	not "customers" in input.interested_parties
}
