# METADATA
# title: Operating procedures have an owner and are reviewed
# description: "Procedures for operations are written down, belong to somebody and are reviewed. ISO/IEC 27001 asks for documented operating procedures in A.5.37; the interval is the organization's own."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.5.37
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso27001:A.5.37#stated"]
#   remediation: "List the procedures in `procedures`, each with `link`, `owner` and `reviewed: {every: …, last: …}`."
package trustcap.security.procedures_kept

deny contains {"path": ["procedures"], "text": "no operating procedure is named"} if not input.procedures

deny contains {"path": ["procedures", id, "link"], "text": "nothing says where the procedure {procedure} is written", "args": {"procedure": id}} if {
	some id, procedure in input.procedures
	not procedure.link
}

deny contains {"path": ["procedures", id, "owner"], "text": "nothing says who answers for the procedure {procedure}", "args": {"procedure": id}} if {
	some id, procedure in input.procedures
	not procedure.owner
}

deny contains {"path": ["procedures", id, "reviewed", "every"], "text": "nothing says how often the procedure {procedure} is reviewed", "args": {"procedure": id}} if {
	some id, procedure in input.procedures
	not procedure.reviewed.every
}

deny contains {"path": ["procedures", id, "reviewed", "last"], "text": "nothing says when the procedure {procedure} was last reviewed", "args": {"procedure": id}} if {
	some id, procedure in input.procedures
	procedure.reviewed.every
	not procedure.reviewed.last
}

deny contains {"path": ["procedures", id, "reviewed", "last"], "text": "the review of the procedure {procedure} was due on {day}", "args": {"procedure": id, "day": procedure.reviewed.due}} if {
	some id, procedure in input.procedures
	data.today > procedure.reviewed.due
}
