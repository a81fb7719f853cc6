# METADATA
# title: It is stated whether personal data is held
# description: The duties of data protection depend on whether personal data is held. Silence does not say that there is none; `none` does.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 30(1)(c)
# custom:
#   severity: medium
#   force: law
#   certainty: judgement
#   controls: ["gdpr:Art.30(1)(c)#stated", "trust:T7.5#stated"]
#   remediation: "Name the data in `personal`, or write `personal: none`."
package trustcap.dataset.personal_stated

deny contains {"path": ["personal"], "text": "a purpose uses this data, and nothing says which personal data it holds"} if {
	not input.personal
	data.used_by.datasets[input.id].purposes
}

unknown contains {"path": ["personal"], "text": "whether personal data is held is not stated"} if {
	not input.personal
	not data.used_by.datasets[input.id].purposes
}
