package trustcap.dataset.cipher_current_test

import data.trustcap.dataset.cipher_current as rule

test_fails_with_an_old_cipher if {
	every cipher in ["des", "3des", "rc4"] {
		rule.deny == {{"path": ["encryption", "at_rest", "cipher"], "text": "the cipher {cipher} is no longer state of the art", "args": {"cipher": {"word": cipher}}}} with input as trustcap.read("datasets", {"encryption": {"at_rest": {"cipher": cipher}}})
	}
}

test_passes_with_a_current_cipher if {
	every cipher in ["aes-256-gcm", "aes-256-xts", "aes-128-gcm", "aes-256-cbc", "chacha20-poly1305"] {
		rule.applies with input as trustcap.read("datasets", {"encryption": {"at_rest": {"cipher": cipher}}})
		count(rule.deny) == 0 with input as trustcap.read("datasets", {"encryption": {"at_rest": {"cipher": cipher}}})
	}
}

test_not_applicable_without_cipher if {
	not rule.applies with input as trustcap.read("datasets", {"encryption": {"at_rest": "none"}})
	not rule.applies with input as trustcap.read("datasets", {"owner": "ops"})
}
