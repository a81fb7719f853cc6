# METADATA
# title: The scope of the service management system is stated
# description: A scope says in one sentence what the management system covers, which services lie in it, and what lies outside. ISO/IEC 20000-1 requires a documented scope; a certificate means nothing beyond it.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 4.3
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso20000:4.3#stated"]
#   remediation: "State `statement`, `services` and `excluded` of the scope."
package trustcap.scope.sms_stated

applies if input.system == "sms"

covered if count(input.services) > 0

deny contains {"path": ["statement"], "text": "no sentence says what the scope covers"} if {
	applies
	not input.statement
}

deny contains {"path": ["services"], "text": "no service lies in the scope"} if {
	applies
	not covered
}

deny contains {"path": ["excluded"], "text": "nothing says what lies outside the scope"} if {
	applies
	not input.excluded
}
