# METADATA
# title: "Encryption is weakened only after customers were told"
# description: "Art. 32(1)(a) GDPR requires encryption where the risk asks for it, and customers rely on what they were told of it. A weaker cipher, an older protocol, keys in other hands or none at all change the risk that they took."
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: "GDPR Art. 32(1)(a)"
#   - ref: https://www.iso.org/standard/27001
#     description: "ISO/IEC 27001:2022 A.8.24"
#   - ref: https://www.bsi.bund.de/dok/TR-02102
#     description: "BSI TR-02102-1"
# custom:
#   severity: medium
#   force: law
#   certainty: judgement
#   controls: ["gdpr:Art.32(1)(a)#stated", "iso27001:A.8.24#stated", "trust:T8.3#stated"]
#   remediation: "Keep the encryption, or announce the change in `announcements` with its basis and the customers' rights."
#   duty: {tell: [customers, top-management], by: notice, source: "GDPR Art. 32(1)(a)", notice: true}
package trustcap.transition.encryption_weakened

protocols := {"none": 0, "tls1.0": 1, "tls1.1": 2, "tls1.2": 3, "tls1.3": 4}

ciphers := {"des": 1, "rc4": 1, "3des": 1, "aes-256-cbc": 2, "aes-128-gcm": 3, "aes-256-gcm": 4, "aes-256-xts": 4, "chacha20-poly1305": 4}

applies if input.path in weaker

weaker contains ["encryption", "at_rest", "cipher"] if ciphers[input.is.dataset.encryption.at_rest.cipher] < ciphers[input.was.dataset.encryption.at_rest.cipher]

weaker contains ["encryption", "at_rest", "cipher"] if {
	input.was.dataset.encryption.at_rest.cipher
	input.is.dataset
	not input.is.dataset.encryption.at_rest.cipher
}

weaker contains ["encryption", "in_transit", "min"] if protocols[input.is.dataset.encryption.in_transit.min] < protocols[input.was.dataset.encryption.in_transit.min]

weaker contains ["encryption", "in_transit", "min"] if {
	input.was.dataset.encryption.in_transit.min
	input.is.dataset
	not input.is.dataset.encryption.in_transit.min
}

weaker contains ["encryption", "keys_held_by"] if {
	input.was.dataset.encryption.keys_held_by == "customer"
	input.is.dataset
	not input.is.dataset.encryption.keys_held_by == "customer"
}

weaker contains ["security", "encryption", "in_transit", "min"] if protocols[input.is.service.security.encryption.in_transit.min] < protocols[input.was.service.security.encryption.in_transit.min]

weaker contains ["security", "encryption", "in_transit", "min"] if {
	input.was.service.security.encryption.in_transit.min
	input.is.service
	not input.is.service.security.encryption.in_transit.min
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
