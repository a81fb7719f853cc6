# METADATA
# title: A statement of applicability belongs to a scope
# description: A statement of applicability under ISO/IEC 27001 speaks of an information security management system, and that system has a declared scope. ISO/IEC 27001 requires that the scope is available as documented information.
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 4.3
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso27001:4.3#stated"]
#   remediation: "Declare the scope under `scopes` with `system: isms`."
package trustcap.applicability.scope_declared

applies if input.id == "iso27001"

declared if {
	some scope in data.inventory.scopes
	scope.system == "isms"
}

deny contains {"path": [], "text": "no scope of an information security management system is declared"} if {
	applies
	not declared
}
