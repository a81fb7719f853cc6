# METADATA
# title: Data in transit is protected by current TLS
# description: TLS 1.0 and 1.1 are withdrawn, and the German federal office for information security usually expects at least TLS 1.2.
# related_resources:
#   - ref: https://www.bsi.bund.de/dok/TR-02102
#     description: BSI TR-02102-2
#   - ref: https://www.rfc-editor.org/rfc/rfc8996
#     description: RFC 8996
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 32(1)(a)
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.8.24
# custom:
#   severity: medium
#   force: authority
#   certainty: clear
#   controls: ["gdpr:Art.32(1)(a)#stated", "iso27001:A.8.24#stated", "iso27001:A.5.14#stated", "trust:T8.3#stated"]
#   remediation: "Require at least `tls1.2` in `encryption/in_transit/min`."
package trustcap.dataset.transit_current

applies if input.encryption.in_transit.min

deny contains {"path": ["encryption", "in_transit", "min"], "text": "data is transferred without encryption"} if {
	input.encryption.in_transit.min == "none"
}

deny contains {"path": ["encryption", "in_transit", "min"], "text": "{version} is accepted in transit, which is withdrawn", "args": {"version": {"word": input.encryption.in_transit.min}}} if {
	input.encryption.in_transit.min in {"tls1.0", "tls1.1"}
}
