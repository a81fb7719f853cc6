# METADATA
# title: Data at rest is encrypted with a current cipher
# description: Rules for the use of cryptography keep to the state of the art. DES, Triple DES and RC4 no longer are.
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.8.24
#   - ref: https://www.bsi.bund.de/dok/TR-02102
#     description: BSI TR-02102-1
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 32(1)(a)
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso27001:A.8.24#stated", "gdpr:Art.32(1)(a)#stated", "trust:T8.3#stated"]
#   remediation: "Move to a current cipher and name it in `encryption/at_rest/cipher`, for example `aes-256-gcm`."
package trustcap.dataset.cipher_current

applies if input.encryption.at_rest.cipher

deny contains {"path": ["encryption", "at_rest", "cipher"], "text": "the cipher {cipher} is no longer state of the art", "args": {"cipher": {"word": input.encryption.at_rest.cipher}}} if {
	input.encryption.at_rest.cipher in {"des", "3des", "rc4"}
}
