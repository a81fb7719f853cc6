# METADATA
# title: Own development follows a named life cycle
# description: "Whoever develops software says by which life cycle, from the requirement to the end of support. ISO/IEC 27001 asks for rules for secure development in A.8.25."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.8.25
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso27001:A.8.25#stated", "iso27017:14.2.1#stated"]
#   remediation: "Refer to the life cycle in `life_cycle`, for example `doc:life-cycle`."
package trustcap.development.life_cycle

applies if input.own

deny contains {"path": ["life_cycle"], "text": "software is developed, and no life cycle is named"} if {
	applies
	not input.life_cycle
}
