package trustcap.purpose.dialogue_named_test

import data.trustcap.purpose.dialogue_named as rule

test_passes_with_the_dialogue if {
	case := trustcap.read("purposes", {"device": {"access": true, "exemption": "none"}, "asked": {"dialogue": "banner"}})
	rule.applies with input as case
	count(rule.deny) == 0 with input as case
}

test_fails_without_the_dialogue if {
	case := trustcap.read("purposes", {"device": {"access": true, "exemption": "none"}, "asked": {"channel": "web"}})
	rule.deny == {{"path": ["asked", "dialogue"], "text": "something is stored or read on the device by consent, and no dialogue that asks for it is named"}} with input as case
}

test_not_applicable_without_device_access if {
	case := trustcap.read("purposes", {"basis": "consent", "device": {"access": false}})
	not rule.applies with input as case
	count(rule.deny) == 0 with input as case
}
