# METADATA
# title: A waiver is approved by somebody else
# description: "Conflicting duties are kept apart: who asks for a deviation does not approve it."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.5.3
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso27001:A.5.3#stated"]
#   remediation: "Have another role approve it and name that role in `approved_by`."
package trustcap.waiver.approver_differs

deny contains {"path": ["approved_by"], "text": "{role} approved what it had requested itself", "args": {"role": input.approved_by}} if input.approved_by == input.requested_by
