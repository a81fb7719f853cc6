# METADATA
# title: Employees are bound to confidentiality
# description: "There is a template for the undertaking of confidentiality, and employees sign it. ISO/IEC 27001 asks for such agreements in A.6.6."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.6.6
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso27001:A.6.6#stated", "trust:T8.1#stated"]
#   remediation: "Name the version of the template in `confidentiality/template` and list who signs in `confidentiality/signed_by`."
package trustcap.security.confidentiality

deny contains {"path": ["confidentiality", "template"], "text": "no template for the undertaking of confidentiality is named"} if not input.confidentiality.template

deny contains {"path": ["confidentiality", "signed_by", "employees"], "text": "nothing says that employees sign an undertaking of confidentiality"} if not "employees" in signatories

signatories contains signatorie if some signatorie in input.confidentiality.signed_by
