# METADATA
# title: It is stated whether special categories are held
# description: Special categories of personal data may be processed on narrow grounds only, and the record names the categories of data. The empty list says that there are none; a missing field says nothing.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 9(1)
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 30(1)(c)
# custom:
#   severity: medium
#   force: law
#   certainty: judgement
#   controls: ["gdpr:Art.30(1)(c)#stated", "trust:T7.5#stated"]
#   remediation: "Name the categories in `personal/special`, or write `special: []`."
package trustcap.dataset.special_stated

applies if {
	input.personal
	not input.personal.none
}

deny contains {"path": ["personal", "special"], "text": "personal data is held, and it is not stated whether special categories are among it"} if {
	applies
	not input.personal.special
}

exempt contains {"path": ["personal"], "text": "no personal data is held"} if input.personal.none
