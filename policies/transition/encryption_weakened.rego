# METADATA
# title: "Encryption is weakened only after customers were told"
# description: "Customers rely on what they were told of the encryption. This is trustcap's own rule: a weaker cipher, an older protocol, keys in other hands or none at all are announced. Whether they may be follows from Art. 32(1) GDPR and from the measures agreed in the contract (Art. 28(3)(c) GDPR)."
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: "GDPR Art. 32(1)(a)"
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: "GDPR Art. 28(3)(c)"
#   - ref: https://www.iso.org/standard/27001
#     description: "ISO/IEC 27001:2022 A.8.24"
#   - ref: https://www.bsi.bund.de/dok/TR-02102
#     description: "BSI TR-02102-1"
# custom:
#   severity: medium
#   force: own
#   certainty: judgement
#   controls: ["iso27001:A.8.24#stated", "trust:T8.3#stated"]
#   remediation: "Keep the encryption, or announce the change in `announcements` with its basis and the customers' rights."
#   duty: {tell: [customers], by: notice, source: "promised notice of changes", notice: true}
package trustcap.transition.encryption_weakened

# Weakest first.
protocols := [{"none"}, {"tls1.0"}, {"tls1.1"}, {"tls1.2"}, {"tls1.3"}]

ciphers := [{"des", "3des", "rc4"}, {"aes-256-cbc"}, {"aes-128-gcm"}, {"aes-256-gcm", "aes-256-xts", "chacha20-poly1305"}]

guarded := {["encryption", "at_rest", "cipher"], ["encryption", "in_transit", "min"], ["security", "encryption", "in_transit", "min"]}

applies if input.path in weaker

applies if {
	input.path in guarded
	input.change == "removed"
}

weaker contains ["encryption", "at_rest", "cipher"] if lower(ciphers, input.was.dataset.encryption.at_rest.cipher, input.is.dataset.encryption.at_rest.cipher)

weaker contains ["encryption", "in_transit", "min"] if lower(protocols, input.was.dataset.encryption.in_transit.min, input.is.dataset.encryption.in_transit.min)

weaker contains ["security", "encryption", "in_transit", "min"] if lower(protocols, input.was.service.security.encryption.in_transit.min, input.is.service.security.encryption.in_transit.min)

weaker contains ["encryption", "keys_held_by"] if input.was.dataset.encryption.keys_held_by == "customer"

lower(levels, before, after) if {
	some i, weak in levels
	some j, strong in levels
	after in weak
	before in strong
	i < j
}

deny contains {"path": [], "text": "{before} protected it, {after} does now, and no announcement covers that", "args": {"before": {"word": input.before}, "after": {"word": input.after}}} if {
	applies
	not input.announcement
}

deny contains {"path": [], "text": "{before} protected it and does no more, and no announcement covers that", "args": {"before": {"word": input.before}}} if {
	applies
	input.change == "removed"
	not input.announcement
}
