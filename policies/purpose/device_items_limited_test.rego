package trustcap.purpose.device_items_limited_test

import data.trustcap.purpose.device_items_limited as rule

test_passes_with_complete_items if {
	case := trustcap.read("purposes", {"device": {"access": true, "exemption": "none", "items": [
		{"name": "_ga", "kind": "cookie", "duration": "P1Y", "third_party": true},
		{"name": "count", "kind": "pixel", "third_party": false},
		{"name": "print", "kind": "fingerprint", "third_party": false},
	]}})
	rule.applies with input as case
	count(rule.deny) == 0 with input as case
}

test_fails_without_items if {
	every case in [
		trustcap.read("purposes", {"device": {"access": true, "exemption": "none"}}),
		trustcap.read("purposes", {"device": {"access": true, "items": []}}),
	] {
		rule.deny == {{"path": ["device", "items"], "text": "something is stored or read on the device, and nothing says what"}} with input as case
	}
}

test_fails_without_duration if {
	case := trustcap.read("purposes", {"device": {"access": true, "items": [
		{"name": "_ga", "kind": "cookie", "third_party": true},
		{"name": "seen", "kind": "storage", "third_party": false},
		{"name": "other", "third_party": false},
	]}})
	rule.deny == {
		{"path": ["device", "items", "_ga", "duration"], "text": "{item} is stored on the device, and nothing says for how long", "args": {"item": "_ga"}},
		{"path": ["device", "items", "seen", "duration"], "text": "{item} is stored on the device, and nothing says for how long", "args": {"item": "seen"}},
		{"path": ["device", "items", "other", "duration"], "text": "{item} is stored on the device, and nothing says for how long", "args": {"item": "other"}},
	} with input as case
}

test_fails_without_a_word_on_third_parties if {
	case := trustcap.read("purposes", {"device": {"access": true, "items": [{"name": "_ga", "kind": "cookie", "duration": "P1Y"}]}})
	rule.deny == {{
		"path": ["device", "items", "_ga", "third_party"],
		"text": "nothing says whether third parties can reach {item} on the device",
		"args": {"item": "_ga"},
	}} with input as case
}

test_not_applicable_when_strictly_necessary if {
	every case in [
		trustcap.read("purposes", {"device": {"access": true, "exemption": "strictly-necessary"}}),
		trustcap.read("purposes", {"device": {"access": true, "exemption": "strictly-necessary", "items": [{"name": "session"}]}}),
	] {
		not rule.applies with input as case
		count(rule.deny) == 0 with input as case
	}
}
