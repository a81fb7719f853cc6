# METADATA
# title: Code and dependencies are scanned in time
# description: "Code and the components it uses are scanned for weaknesses at intervals. ISO/IEC 27001 asks for secure coding in A.8.28 and for the handling of weaknesses in A.8.8; the interval is the organization's own."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.8.28
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.8.8
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso27001:A.8.28#stated", "iso27001:A.8.8#stated"]
#   remediation: "Set `scan: {every: …, last: …}`."
package trustcap.development.scan_current

applies if input.own

deny contains {"path": ["scan", "every"], "text": "nothing says how often the scan of code and dependencies takes place"} if {
	applies
	not input.scan.every
}

deny contains {"path": ["scan", "last"], "text": "nothing says when the scan of code and dependencies last took place"} if {
	applies
	input.scan.every
	not input.scan.last
}

deny contains {"path": ["scan", "last"], "text": "the scan of code and dependencies was due on {day}", "args": {"day": input.scan.due}} if {
	applies
	data.today > input.scan.due
}
