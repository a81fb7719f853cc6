# METADATA
# title: Employee data does not rest on consent without need
# description: >-
#   Between employer and employees consent is seldom free. § 26(2) BDSG requires that dependence
#   and circumstances are weighed; consent can be free where it brings an advantage or where the
#   interests are alike. Whether it is, is to be judged by a person.
# related_resources:
#   - ref: https://www.gesetze-im-internet.de/bdsg_2018/__26.html
#     description: § 26(2) BDSG
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR recital 43
#   - ref: https://www.edpb.europa.eu/our-work-tools/our-documents/guidelines/guidelines-052020-consent-under-regulation-2016679_en
#     description: EDPB Guidelines 05/2020 on consent, paragraphs 16 to 24
# custom:
#   severity: medium
#   force: law
#   certainty: judgement
#   controls: ["trust:T7.2#stated"]
#   remediation: >-
#     Name another basis in `basis`, or have the data protection officer judge why the consent
#     is free and accept the risk in a waiver.
package trustcap.purpose.employment_consent

applies if input.nature == "employment"

deny contains {"path": ["basis"], "text": "data of employees is processed by consent, which is seldom free in employment"} if {
	applies
	"consent" in input.basis
}
