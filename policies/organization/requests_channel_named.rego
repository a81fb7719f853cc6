# METADATA
# title: People know where to send a request about their data
# description: >-
#   Art. 12(2) GDPR requires that the controller facilitates the exercise of the rights of data
#   subjects. A named channel is the least; whether it makes it easy is to be judged by a
#   person.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 12(2)
# custom:
#   severity: medium
#   force: law
#   certainty: judgement
#   controls: ["gdpr:Art.12(2)#stated", "trust:T7.8#stated"]
#   remediation: Name the channels in `data_subject_requests/channels`.
package trustcap.organization.requests_channel_named

deny contains {"path": ["data_subject_requests", "channels"], "text": "nothing says how people send a request about their data"} if not named

named if count(input.data_subject_requests.channels) > 0
