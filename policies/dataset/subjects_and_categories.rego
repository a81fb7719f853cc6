# METADATA
# title: Categories of data and of data subjects are listed
# description: The record of processing activities describes the categories of personal data and of data subjects. The contract with a processor and the privacy notice build on them.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 30(1)(c)
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 28(3)
# custom:
#   severity: high
#   force: law
#   certainty: clear
#   controls: ["gdpr:Art.5(1)(c)#stated", "gdpr:Art.30(1)(c)#stated", "trust:T7.5#stated"]
#   remediation: "List the kinds of data in `personal/categories` and the people in `personal/subjects`."
package trustcap.dataset.subjects_and_categories

applies if {
	input.personal
	not input.personal.none
}

deny contains {"path": ["personal", "categories"], "text": "personal data is held, and its categories are not listed"} if {
	applies
	not categories_listed
}

deny contains {"path": ["personal", "subjects"], "text": "personal data is held, and the categories of data subjects are not listed"} if {
	applies
	not subjects_listed
}

categories_listed if count(input.personal.categories) > 0

categories_listed if count(input.personal.special) > 0

subjects_listed if count(input.personal.subjects) > 0

exempt contains {"path": ["personal"], "text": "no personal data is held"} if input.personal.none
