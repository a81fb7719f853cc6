# METADATA
# title: There is an address for reporting weaknesses and incidents
# description: >-
#   Who finds a weakness has to know where to report it, inside as well as outside. That an
#   address or a disclosure policy is published is trustcap's own rule.
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.6.8
#   - ref: https://www.rfc-editor.org/rfc/rfc9116
#     description: RFC 9116 (security.txt)
# custom:
#   severity: medium
#   force: own
#   certainty: clear
#   controls: ["iso27001:A.6.8#stated", "trust:T8.7#stated"]
#   remediation: State `contacts/security`, or `url` or `contact` in `vulnerability_disclosure`.
package trustcap.organization.security_contact

deny contains {"path": ["contacts", "security"], "text": "no address for reporting weaknesses and incidents is published"} if not reachable

reachable if input.contacts.security

reachable if input.vulnerability_disclosure.url

reachable if input.vulnerability_disclosure.contact
