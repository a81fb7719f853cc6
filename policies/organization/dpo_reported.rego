# METADATA
# title: The data protection officer is reported to the authority
# description: >-
#   Art. 37(7) GDPR requires that the contact details of the data protection officer are
#   communicated to the supervisory authority. The German authorities offer online forms for it.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 37(7)
# custom:
#   severity: high
#   force: law
#   certainty: clear
#   controls: ["gdpr:Art.37(7)#stated"]
#   remediation: >-
#     Report the contact details to the supervisory authority, and set
#     `dpo/reported_to_authority` to `true`.
package trustcap.organization.dpo_reported

applies if {
	input.dpo
	not input.dpo.none
}

deny contains {"path": ["dpo", "reported_to_authority"], "text": "nothing says that the data protection officer is reported to the supervisory authority"} if {
	applies
	not input.dpo.reported_to_authority
}

exempt contains {"path": ["dpo"], "text": "no data protection officer is designated"} if input.dpo.none
