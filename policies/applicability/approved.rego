# METADATA
# title: The statement of applicability is approved and versioned
# description: Documented information is identified and approved. A certificate refers to one version of the statement, so version, approver and day stand in it.
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 7.5.2
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 6.1.3
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso27001:6.1.3#stated"]
#   remediation: "Set `version`, `approved/by` and `approved/on`."
package trustcap.applicability.approved

deny contains {"path": ["version"], "text": "the statement of applicability has no version"} if not input.version

deny contains {"path": ["approved", "by"], "text": "nobody is named who approved the statement of applicability"} if not input.approved.by

deny contains {"path": ["approved", "on"], "text": "nothing says when the statement of applicability was approved"} if not input.approved.on
