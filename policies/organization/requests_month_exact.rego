# METADATA
# title: The time to answer requests is a month, not a number of days
# description: >-
#   A month by Regulation 1182/71 ends on the day of the same number, or on the last day of a
#   shorter month: a request of 31 January is due on 28 February. That 29 to 31 days are pointed
#   out, because they can be late, is trustcap's own rule.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/1971/1182/oj
#     description: Regulation (EEC, Euratom) No 1182/71 Art. 3
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 12(3)
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: ["trust:T7.8#stated"]
#   remediation: Write `P1M`, or at most `P28D`, in `data_subject_requests/answer_within`.
package trustcap.organization.requests_month_exact

applies if input.data_subject_requests.answer_within

deny contains {
	"path": ["data_subject_requests", "answer_within"],
	"text": "an answer within {period} can be late after a short month; the law counts one month",
	"args": {"period": input.data_subject_requests.answer_within},
} if {
	input.data_subject_requests.answer_within.text != "P1M"
	input.data_subject_requests.answer_within.max_s > 28 * 86400
	input.data_subject_requests.answer_within.max_s <= 31 * 86400
}
