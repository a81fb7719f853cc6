# METADATA
# title: The processes of the ISMS are declared
# description: "A management system consists of processes, and each that its standard asks for is declared under `management`. ISO/IEC 27001 requires that the processes and their interactions are established."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 4.4
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso27001:4.4#stated"]
#   remediation: "Declare the missing processes under `management`, each with its owner and procedure."
package trustcap.scope.isms_processes_declared

applies if input.system == "isms"

needed := {
	"risk", "internal-audit", "management-review", "improvement", "competence", "awareness",
	"communication", "documents", "objectives",
}

missing := [id | some id in needed; not data.inventory.management[id]]

deny contains {"path": [], "text": "these processes of the management system are not declared: {missing}", "args": {"missing": {"words": missing, "field": "management"}}} if {
	applies
	count(missing) > 0
}
