# METADATA
# title: A data protection officer is designated from 20 persons on
# description: >-
#   § 38(1) BDSG requires private organizations in Germany to designate a data protection
#   officer where as a rule at least 20 persons constantly process personal data by automated
#   means. Other triggers, such as a data protection impact assessment or Art. 37(1) GDPR, hold
#   below that number too and are not looked at here.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 37(4)
#   - ref: https://www.gesetze-im-internet.de/bdsg_2018/__38.html
#     description: § 38(1) BDSG
# custom:
#   severity: high
#   force: law
#   certainty: clear
#   controls: ["gdpr:Art.37(4)#stated", "iso27001:A.5.34#stated", "trust:T7.8#stated"]
#   remediation: Designate a data protection officer and declare `dpo`.
package trustcap.organization.dpo_where_required

# A number that is not stated may be 20 or more.
applies if {
	input.address.country == "DE"
	not public_body
	not below_20
}

public_body if input.sector == "public"

below_20 if input.people_constantly_processing < 20

designated if {
	input.dpo
	not input.dpo.none
}

deny contains {
	"path": ["dpo"],
	"text": "{persons} persons constantly process personal data, and no data protection officer is designated",
	"args": {"persons": input.people_constantly_processing},
} if {
	applies
	not designated
}

unknown contains {"path": ["people_constantly_processing"], "text": "nothing says how many persons constantly process personal data, and no data protection officer is designated"} if {
	applies
	not designated
	not input.people_constantly_processing
}

exempt contains {
	"path": ["people_constantly_processing"],
	"text": "fewer than 20 persons constantly process personal data ({persons})",
	"args": {"persons": input.people_constantly_processing},
} if {
	input.address.country == "DE"
	not public_body
	below_20
}
