# METADATA
# title: Critical procedures take a second pair of eyes
# description: "An operation that can do much harm is not done by one person alone. This is trustcap's own rule, after CLD.12.1.5 of ISO/IEC 27017: each procedure says whether a second person takes part, and one does."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.5.37
#   - ref: https://www.iso.org/standard/43757.html
#     description: ISO/IEC 27017:2015 CLD.12.1.5
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: ["iso27001:A.5.37#stated", "iso27017:CLD.12.1.5#stated"]
#   remediation: "Set `four_eyes` of the procedure in `procedures`."
package trustcap.security.procedures_four_eyes

applies if input.procedures

deny contains {"path": ["procedures", id, "four_eyes"], "text": "nothing says whether the procedure {procedure} takes a second pair of eyes", "args": {"procedure": id}} if {
	some id, procedure in input.procedures
	not id in stated
}

deny contains {"path": ["procedures", id, "four_eyes"], "text": "the procedure {procedure} takes no second pair of eyes", "args": {"procedure": id}} if {
	some id, procedure in input.procedures
	procedure.four_eyes == false
}

stated contains id if {
	some id, procedure in input.procedures
	is_boolean(procedure.four_eyes)
}
