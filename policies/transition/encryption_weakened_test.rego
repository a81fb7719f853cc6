package trustcap.transition.encryption_weakened_test

import data.trustcap.transition.encryption_weakened as rule

stored(cipher) := {"datasets": {"mailboxes": {"countries": ["DE"], "encryption": {"at_rest": {"cipher": cipher}}}}}

moved(min) := {"datasets": {"mailboxes": {"countries": ["DE"], "encryption": {"in_transit": {"min": min}}}}}

keys(holder) := {"datasets": {"mailboxes": {"countries": ["DE"], "encryption": {"keys_held_by": holder}}}}

served(min) := {"services": {"webmail": {"title": "Webmail", "security": {"encryption": {"in_transit": {"min": min}}}}}}

bare := {"datasets": {"mailboxes": {"countries": ["DE"]}}}

at_rest := "datasets/mailboxes/encryption/at_rest/cipher"

in_transit := "datasets/mailboxes/encryption/in_transit/min"

held := "datasets/mailboxes/encryption/keys_held_by"

web := "services/webmail/security/encryption/in_transit/min"

with_notice(sections, of, to) := object.union(sections, {"announcements": {"notice": object.union({"announced": "2026-10-01", "effective": "2026-12-01", "basis": {"kind": "contract-clause", "ref": "SLA 9"}, "rights": ["object"]}, {"of": of, "to": to})}})

covered(change) if {
	rule.applies with input as change
	count(rule.deny) == 0 with input as change
}

less(before, after, address) if count(rule.deny) == 1 with input as trustcap.transition(before, after, address)

fine(before, after, address) if not rule.applies with input as trustcap.transition(before, after, address)

test_fails_when_the_cipher_is_weaker if {
	rule.deny == {{"path": [], "text": "{before} protected it, {after} does now, and no announcement covers that", "args": {"before": {"word": "aes-256-gcm"}, "after": {"word": "aes-128-gcm"}}}} with input as trustcap.transition(stored("aes-256-gcm"), stored("aes-128-gcm"), at_rest)
	less(stored("aes-256-xts"), stored("aes-128-gcm"), at_rest)
	less(stored("chacha20-poly1305"), stored("aes-128-gcm"), at_rest)
	less(stored("aes-128-gcm"), stored("aes-256-cbc"), at_rest)
	less(stored("aes-256-cbc"), stored("3des"), at_rest)
	less(stored("aes-256-cbc"), stored("des"), at_rest)
	less(stored("aes-256-cbc"), stored("rc4"), at_rest)
}

test_fails_when_nothing_encrypts_any_more if {
	rule.deny == {{"path": [], "text": "{before} protected it and does no more, and no announcement covers that", "args": {"before": {"word": "aes-256-gcm"}}}} with input as trustcap.transition(stored("aes-256-gcm"), bare, at_rest)
	less(moved("tls1.3"), bare, in_transit)
	less(keys("customer"), bare, held)
	less(served("tls1.3"), {"services": {"webmail": {"title": "Webmail"}}}, web)
}

test_fails_when_the_protocol_is_older if {
	steps := ["tls1.3", "tls1.2", "tls1.1", "tls1.0", "none"]
	every i in [0, 1, 2, 3] {
		less(moved(steps[i]), moved(steps[i + 1]), in_transit)
		less(served(steps[i]), served(steps[i + 1]), web)
	}
}

test_fails_when_keys_leave_the_customer if {
	less(keys("customer"), keys("provider"), held)
	less(keys("customer"), keys("third-party"), held)
}

test_passes_when_announced if {
	covered(trustcap.transition(stored("aes-256-gcm"), with_notice(stored("aes-128-gcm"), at_rest, "aes-128-gcm"), at_rest))
	covered(trustcap.transition(stored("aes-256-gcm"), with_notice(bare, at_rest, "removed"), at_rest))
}

test_boundary_as_strong_is_not_applicable if {
	every pair in [["aes-256-gcm", "aes-256-xts"], ["aes-256-xts", "chacha20-poly1305"], ["chacha20-poly1305", "aes-256-gcm"], ["3des", "des"], ["des", "rc4"], ["rc4", "3des"], ["aes-256-cbc", "aes-128-gcm"]] {
		fine(stored(pair[0]), stored(pair[1]), at_rest)
	}
}

test_not_applicable_when_stronger if {
	fine(stored("aes-128-gcm"), stored("aes-256-gcm"), at_rest)
	fine(moved("tls1.2"), moved("tls1.3"), in_transit)
	fine(served("tls1.2"), served("tls1.3"), web)
	fine(keys("provider"), keys("customer"), held)
	fine(keys("provider"), keys("third-party"), held)
	fine(bare, stored("aes-256-gcm"), at_rest)
	fine(bare, moved("tls1.2"), in_transit)
	fine(bare, keys("provider"), held)
	fine({"services": {"webmail": {"title": "Webmail"}}}, served("tls1.2"), web)
}

test_not_applicable_to_other_changes if {
	other := {"datasets": {"other": {"countries": ["DE"]}}}
	every side in [stored("aes-256-gcm"), moved("tls1.3"), keys("customer")] {
		fine(object.union(side, other), other, "datasets/mailboxes")
	}
	fine(served("tls1.3"), {"services": {"mail": {"title": "Mail"}}}, "services/webmail")
	fine(object.union(stored("aes-256-gcm"), moved("tls1.2")), object.union(stored("des"), moved("tls1.3")), in_transit)
}

test_not_applicable_to_other_things_that_go if {
	fine(object.union(stored("aes-256-gcm"), {"datasets": {"mailboxes": {"masked": "none"}}}), stored("aes-256-gcm"), "datasets/mailboxes/masked")
}
