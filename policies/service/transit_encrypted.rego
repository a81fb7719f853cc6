# METADATA
# title: Data of customers is encrypted in transit
# description: A service that customers use states the weakest protocol it accepts in transit, and that is TLS 1.2 or newer. Art. 32(1)(a) GDPR names encryption as a measure appropriate to the risk; TLS 1.0 and 1.1 are out of use since RFC 8996.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 32(1)(a)
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.8.24
#   - ref: https://www.rfc-editor.org/rfc/rfc8996
#     description: RFC 8996
# custom:
#   severity: medium
#   force: law
#   certainty: judgement
#   controls: ["gdpr:Art.32(1)(a)#stated", "iso27001:A.8.24#stated", "trust:T8.3#stated"]
#   remediation: Set `security/encryption/in_transit/min` to `tls1.2` or `tls1.3`.
package trustcap.service.transit_encrypted

import data.trustcap.lib.service

applies if service.customer_facing

deny contains {"path": ["security", "encryption", "in_transit", "min"], "text": "customers use the service, and nothing says how data is encrypted in transit"} if {
	applies
	not input.security.encryption.in_transit.min
}

deny contains {"path": ["security", "encryption", "in_transit", "min"], "text": "data is accepted in transit without encryption"} if {
	applies
	input.security.encryption.in_transit.min == "none"
}

deny contains {"path": ["security", "encryption", "in_transit", "min"], "text": "the weakest protocol accepted in transit is {protocol}, which is out of date", "args": {"protocol": {"word": input.security.encryption.in_transit.min}}} if {
	applies
	input.security.encryption.in_transit.min in {"tls1.0", "tls1.1"}
}
