# METADATA
# title: Logs about users and staff have a purpose
# description: "Logs hold data on what people did. Under Art. 5(1)(b) GDPR such data is collected for a specified purpose; naming it also settles who may look. Whether logs without any data on people exist is to be judged by a person."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.8.15
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 5(1)(b)
# custom:
#   severity: medium
#   force: law
#   certainty: judgement
#   controls: ["iso27001:A.8.15#stated", "gdpr:Art.5(1)(b)#stated"]
#   remediation: "Declare the purpose under `purposes` and name it in `logging/purpose`."
package trustcap.security.logs_purpose

deny contains {"path": ["logging", "purpose"], "text": "no purpose is named for which logs are kept"} if not input.logging.purpose
