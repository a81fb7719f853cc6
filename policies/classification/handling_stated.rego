# METADATA
# title: Each level says how information is handled
# description: A level without rules for handling changes nothing. Say what it asks for encryption, sharing, labels, disposal or the review of access.
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.5.10
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 32(2)
# custom:
#   severity: medium
#   force: standard
#   certainty: judgement
#   controls: ["iso27001:A.5.10#stated", "gdpr:Art.32(2)#stated"]
#   remediation: "State in `handling` how information of this level is handled, for example `sharing` and `encryption`."
package trustcap.classification.handling_stated

deny contains {"path": ["handling"], "text": "nothing says how information of this level is handled"} if not input.handling
