# METADATA
# title: The contact details of the data protection officer are published
# description: >-
#   Art. 37(7) GDPR requires that the contact details of the data protection officer are
#   published, so that people can reach the officer directly. A function address is enough; a
#   name is not needed.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 37(7)
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 13(1)(b)
# custom:
#   severity: high
#   force: law
#   certainty: clear
#   controls: ["gdpr:Art.37(7)#stated", "trust:T7.8#stated"]
#   remediation: State the published address in `dpo/contact`.
package trustcap.organization.dpo_contact_published

applies if {
	input.dpo
	not input.dpo.none
}

deny contains {"path": ["dpo", "contact"], "text": "a data protection officer is designated, and no contact details are published"} if {
	applies
	not input.dpo.contact
}

exempt contains {"path": ["dpo"], "text": "no data protection officer is designated"} if input.dpo.none
