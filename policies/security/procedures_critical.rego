# METADATA
# title: Critical services have operating procedures
# description: "For each critical service at least one operating procedure is named, so that a second person can run it. ISO/IEC 27001 asks for documented operating procedures in A.5.37; which operations need one is to be judged by a person."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.5.37
# custom:
#   severity: medium
#   force: standard
#   certainty: judgement
#   controls: ["iso27001:A.5.37#stated"]
#   remediation: "Name the service in `services` of a procedure in `procedures`."
package trustcap.security.procedures_critical

applies if count(critical) > 0

deny contains {"path": ["procedures", service], "text": "the service {service} is critical, and no operating procedure is named for it", "args": {"service": service}} if {
	some service in critical
	not service in covered
}

critical contains id if {
	some id, service in data.inventory.services
	service.criticality == "high"
	not id in out_of_use
}

out_of_use contains id if {
	some id, service in data.inventory.services
	service.status in {"planned", "retired"}
}

covered contains id if {
	some procedure in input.procedures
	some id in procedure.services
}
