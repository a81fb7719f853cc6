# METADATA
# title: The statement of applicability agrees with what was found
# description: The statement of applicability says of each control whether it is needed and how far it is implemented. Where what was found contradicts it, one of the two is wrong, and an auditor will ask which.
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 6.1.3 d)
# custom:
#   severity: medium
#   force: standard
#   certainty: judgement
#   found_by: controls
#   controls: []
#   remediation: "Correct `status` in the statement of applicability, or mend the findings of the control."
package trustcap.applicability.consistent
