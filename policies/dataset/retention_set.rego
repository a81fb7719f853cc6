# METADATA
# title: The retention of personal data is set
# description: Personal data may be kept no longer than its purposes need. Say for how long it is kept, or by which criteria that is decided where no period can be given.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 5(1)(e)
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 30(1)(f)
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 13(2)(a)
# custom:
#   severity: high
#   force: law
#   certainty: clear
#   controls: ["gdpr:Art.5(1)(e)#stated", "gdpr:Art.30(1)(f)#stated", "iso27001:A.8.10#stated", "trust:T7.6#stated"]
#   remediation: "Set `retention/period`, for example `P90D`, or say in `retention/criteria` what decides it."
package trustcap.dataset.retention_set

applies if {
	input.personal
	not input.personal.none
}

deny contains {"path": ["retention"], "text": "personal data is held, and neither a period nor criteria say for how long"} if {
	applies
	not input.retention.period
	not input.retention.criteria
}

exempt contains {"path": ["personal"], "text": "no personal data is held"} if input.personal.none
