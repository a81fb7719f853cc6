# METADATA
# title: There is an address for questions about data protection
# description: >-
#   Art. 12(2) GDPR asks that people can exercise their rights with ease. That a function
#   address for data protection of its own is published is trustcap's own rule.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 12(2)
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 13(1)(a)
# custom:
#   severity: medium
#   force: own
#   certainty: clear
#   controls: ["trust:T7.8#stated"]
#   remediation: Publish a function address and state it in `contacts/privacy`.
package trustcap.organization.privacy_contact

deny contains {"path": ["contacts", "privacy"], "text": "no address for questions about data protection is published"} if not input.contacts.privacy
