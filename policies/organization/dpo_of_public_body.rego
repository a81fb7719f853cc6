# METADATA
# title: A public body designates a data protection officer
# description: >-
#   Art. 37(1)(a) GDPR requires every public authority or body that processes personal data to
#   designate a data protection officer, whatever its size. Courts acting in their judicial
#   capacity are excepted.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 37(1)(a)
# custom:
#   severity: high
#   force: law
#   certainty: clear
#   controls: ["gdpr:Art.37(1)(a)#stated", "trust:T7.8#stated"]
#   remediation: Designate a data protection officer and declare `dpo`.
package trustcap.organization.dpo_of_public_body

applies if input.sector == "public"

designated if {
	input.dpo
	not input.dpo.none
}

deny contains {"path": ["dpo"], "text": "a public body has not designated a data protection officer"} if {
	applies
	not designated
}

exempt contains {"path": ["sector"], "text": "the organization is no public authority or body"} if input.sector == "private"
