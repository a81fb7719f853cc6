# METADATA
# title: Personal data is encrypted at rest
# description: Encryption is one of the measures that the law names for the security of processing, where it is appropriate to the risk. Name the cipher; where none is used, a person judges whether that is appropriate.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 32(1)(a)
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.8.24
# custom:
#   severity: medium
#   force: law
#   certainty: judgement
#   controls: ["gdpr:Art.32(1)(a)#stated", "iso27001:A.8.24#stated", "trust:T8.3#stated"]
#   remediation: "Name the cipher in `encryption/at_rest/cipher`, for example `aes-256-gcm`."
package trustcap.dataset.encrypted_at_rest

applies if {
	input.personal
	not input.personal.none
}

deny contains {"path": ["encryption", "at_rest"], "text": "personal data is held, and nothing says how it is encrypted at rest"} if {
	applies
	not input.encryption.at_rest
}

deny contains {"path": ["encryption", "at_rest"], "text": "personal data is held, and it is not encrypted at rest"} if {
	applies
	input.encryption.at_rest.none
}

exempt contains {"path": ["personal"], "text": "no personal data is held"} if input.personal.none
