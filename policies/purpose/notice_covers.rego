# METADATA
# title: A privacy notice covers each purpose
# description: >-
#   Art. 13(1)(c) GDPR requires that people are told the purposes of the processing and its
#   basis, unless they know them already. Where privacy notices are declared, each purpose
#   stands in what one of them covers.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 13(1)(c)
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 14(1)(c)
# custom:
#   severity: high
#   force: law
#   certainty: clear
#   controls: ["gdpr:Art.13(1)(c)#stated", "trust:T7.1#stated"]
#   remediation: Tell the purpose in a privacy notice, and add it to `covers` of that notice.
package trustcap.purpose.notice_covers

applies if count(data.inventory.privacy_notices) > 0

deny contains {"path": [], "text": "no privacy notice covers the purpose"} if {
	applies
	not data.used_by.purposes[input.id].privacy_notices
}
