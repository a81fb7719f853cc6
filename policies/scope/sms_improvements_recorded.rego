# METADATA
# title: Improvements of the services are recorded
# description: Where there is a management system, what was learned is recorded with what is done about it. ISO/IEC 20000-1 requires continual improvement.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 10.2
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso20000:10.2#stated"]
#   remediation: "Declare what was learned under `improvements`."
package trustcap.scope.sms_improvements_recorded

applies if input.system == "sms"

found if count(data.inventory.improvements) > 0

deny contains {"path": [], "text": "there is a management system, and no improvement is recorded"} if {
	applies
	not found
}
