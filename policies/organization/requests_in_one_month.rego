# METADATA
# title: Requests of data subjects are answered within one month
# description: >-
#   Art. 12(3) GDPR requires an answer without undue delay and within one month of receipt at
#   the latest. The month can be extended by two further months where requests are complex or
#   many, with the reasons told within the first month.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 12(3)
#   - ref: https://eur-lex.europa.eu/eli/reg/1971/1182/oj
#     description: Regulation (EEC, Euratom) No 1182/71 Art. 3
# custom:
#   severity: high
#   force: law
#   certainty: clear
#   controls: ["gdpr:Art.12(3)#stated", "trust:T7.8#stated"]
#   remediation: >-
#     Set `data_subject_requests/answer_within` to `P1M`, and `data_subject_requests/extension`
#     to at most `P2M`.
package trustcap.organization.requests_in_one_month

deny contains {"path": ["data_subject_requests", "answer_within"], "text": "nothing says within which time requests of data subjects are answered"} if not input.data_subject_requests.answer_within

# A month has 31 days at most.
deny contains {
	"path": ["data_subject_requests", "answer_within"],
	"text": "requests of data subjects are answered within {period}, longer than one month",
	"args": {"period": input.data_subject_requests.answer_within},
} if {
	input.data_subject_requests.answer_within.max_s > 31 * 86400
}

# Two months have 62 days at most.
deny contains {
	"path": ["data_subject_requests", "extension"],
	"text": "the time to answer is extended by {period}, longer than two months",
	"args": {"period": input.data_subject_requests.extension},
} if {
	input.data_subject_requests.extension.max_s > 62 * 86400
}
