# METADATA
# title: A scope names services that are in use
# description: A service that has been retired no longer belongs to a scope. A scope that keeps it is out of date, and an auditor will ask what else is.
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 4.3
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 4.3
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: []
#   remediation: "Remove the retired service from `services`, and have the scope approved anew."
package trustcap.scope.services_in_use

applies if count(input.services) > 0

deny contains {"path": ["services", id], "text": "the service {service} is retired and still lies in the scope", "args": {"service": id}} if {
	some id in input.services
	data.inventory.services[id].status == "retired"
}
