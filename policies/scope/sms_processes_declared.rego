# METADATA
# title: The processes of service management are declared
# description: "A management system consists of processes, and each that its standard asks for is declared under `management`. ISO/IEC 20000-1 requires that the processes and their interactions are established."
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 4.4
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso20000:4.4#stated"]
#   remediation: "Declare the missing processes under `management`, each with its owner and procedure."
package trustcap.scope.sms_processes_declared

applies if input.system == "sms"

needed := {
	"risk", "internal-audit", "management-review", "improvement", "competence", "awareness",
	"communication", "documents", "objectives", "incident", "major-incident", "security-incident",
	"problem", "request", "change", "release", "service-level", "catalogue", "configuration",
	"availability", "capacity", "demand", "continuity", "budget", "supplier", "relationship",
	"complaint", "reporting", "knowledge",
}

missing := [id | some id in needed; not data.inventory.management[id]]

deny contains {"path": [], "text": "these processes of the management system are not declared: {missing}", "args": {"missing": {"words": missing, "field": "management"}}} if {
	applies
	count(missing) > 0
}
