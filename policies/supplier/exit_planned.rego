# METADATA
# title: There is a plan for leaving the supplier
# description: "A service that relies on a supplier can outlive it. This is trustcap's own rule: say where the plan stands for getting the data back and moving on."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.5.23
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: ["iso27001:A.5.23#stated", "trust:T8.6#stated"]
#   remediation: "Name the plan in `exit`, for example `doc:exit-mailer`."
package trustcap.supplier.exit_planned

applies if data.used_by.suppliers[input.id].services

deny contains {"path": ["exit"], "text": "a service relies on this supplier, and no plan for leaving it is named"} if {
	applies
	not input.exit
}
