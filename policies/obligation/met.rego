# METADATA
# title: It is stated how an obligation is met
# description: An obligation names what it applies to and the measures, purposes or services that meet it. ISO/IEC 27001 requires that the organization documents its way of meeting it.
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.5.31
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso27001:A.5.31#stated"]
#   remediation: "Name what meets it in `met_by`, and what it applies to in `applies_to`."
package trustcap.obligation.met

met if count(input.met_by) > 0

applied if count(input.applies_to) > 0

deny contains {"path": ["met_by"], "text": "nothing says how the obligation is met"} if not met

deny contains {"path": ["applies_to"], "text": "nothing says what the obligation applies to"} if not applied
