# METADATA
# title: A privacy notice is published
# description: >-
#   Art. 13 GDPR requires that people are informed when their data is collected, in a form that
#   Art. 12(1) calls easily accessible. Whether the notice says all that it has to say is shown
#   by evidence, not by its address.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 13
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 12(1)
# custom:
#   severity: high
#   force: law
#   certainty: clear
#   controls: ["gdpr:Art.12(1)#stated", "trust:T7.1#stated"]
#   remediation: State the address of the privacy notice in `privacy_notice/url`.
package trustcap.organization.privacy_notice_published

deny contains {"path": ["privacy_notice", "url"], "text": "nothing says where the privacy notice can be read"} if not input.privacy_notice.url
