package trustcap.notice.other_sources_told_test

import data.trustcap.notice.other_sources_told as rule

held := trustcap.inventory({
	"purposes": {"credit-check": {"datasets": ["scores", "addresses", "orders"]}, "delivery": {"datasets": ["orders"]}},
	"datasets": {"scores": {"source": ["data-subject", "third-party"]}, "addresses": {"source": ["public"]}, "orders": {"source": ["data-subject", "generated"]}},
})

notice(purpose, said) := trustcap.read("privacy_notices", {"covers": [purpose], "art14": said})

test_passes_when_told if {
	rule.applies with input as notice("credit-check", "complete") with data.inventory as held
	count(rule.deny) == 0 with input as notice("credit-check", "complete") with data.inventory as held
}

test_fails_when_set_aside if {
	rule.deny == {{
		"path": ["art14"],
		"text": "data from other sources is used ({datasets}), and Art. 14 GDPR is declared not to apply",
		"args": {"datasets": ["addresses", "scores"]},
	}} with input as notice("credit-check", "not-applicable") with data.inventory as held
}

test_fails_with_one_source if {
	one := trustcap.inventory({"purposes": {"credit-check": {"datasets": ["scores"]}}, "datasets": {"scores": {"source": ["public"]}}})
	count(rule.deny) == 1 with input as notice("credit-check", "not-applicable") with data.inventory as one
}

test_not_applicable_to_data_of_the_person if {
	not rule.applies with input as notice("delivery", "not-applicable") with data.inventory as held
	count(rule.deny) == 0 with input as notice("delivery", "not-applicable") with data.inventory as held
}
