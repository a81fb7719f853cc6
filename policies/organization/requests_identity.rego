# METADATA
# title: It is stated how the identity of an applicant is checked
# description: >-
#   Art. 12(6) GDPR lets the controller ask for more information where it has reasonable doubts
#   about the identity of an applicant. Who asks everybody for an identity card makes the right
#   hard to use. That the way is stated is trustcap's own rule.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 12(6)
# custom:
#   severity: low
#   force: own
#   certainty: judgement
#   controls: ["trust:T7.8#stated"]
#   remediation: Describe in `data_subject_requests/identity_check` when and how identity is checked.
package trustcap.organization.requests_identity

deny contains {"path": ["data_subject_requests", "identity_check"], "text": "nothing says when and how the identity of an applicant is checked"} if not input.data_subject_requests.identity_check
