# METADATA
# title: Interested parties of service management are named
# description: A scope lists who expects something of the management system, customers among them. ISO/IEC 20000-1 requires that interested parties and their requirements are determined.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 4.2
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso20000:4.2#stated"]
#   remediation: "List the interested parties in `interested_parties`."
package trustcap.scope.sms_interested_parties

applies if input.system == "sms"

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
