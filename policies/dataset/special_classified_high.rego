# METADATA
# title: Special categories are not in the lowest level
# description: Health data and other special categories need more protection than the least protected information. A classification by need of protection does not put both into one level.
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.5.12
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 9(1)
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 32(2)
# custom:
#   severity: medium
#   force: standard
#   certainty: judgement
#   controls: ["iso27001:A.5.12#stated", "trust:T7.5#stated"]
#   remediation: "Name a higher level in `classification`."
package trustcap.dataset.special_classified_high

applies if {
	count(input.personal.special) > 0
	input.classification
}

ranks contains level.rank if some level in data.inventory.classification

deny contains {"path": ["classification"], "text": "special categories of personal data are held in the lowest level of classification"} if {
	applies
	count(ranks) > 1
	data.inventory.classification[input.classification].rank == min(ranks)
}
