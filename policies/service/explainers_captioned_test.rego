package trustcap.service.explainers_captioned_test

import data.trustcap.service.explainers_captioned as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_passes_with_captions if {
	rule.applies with input as given({"explainers": [{"kind": "video", "captions": true}]})
	count(rule.deny) == 0 with input as given({"explainers": [{"kind": "video", "captions": true}]})
}

test_fails_when_nothing_is_said if {
	rule.deny == {{"path": ["explainers", "video", "captions"], "text": "nothing says that the video has captions"}} with input as given({"explainers": [{"kind": "video"}]})
}

test_fails_without_captions if {
	rule.deny == {{"path": ["explainers", "video", "captions"], "text": "nothing says that the video has captions"}} with input as given({"explainers": [{"kind": "video", "captions": false}]})
}

test_not_applicable_without_a_video if {
	not rule.applies with input as given({"explainers": [{"kind": "faq"}]})
	count(rule.deny) == 0 with input as given({"explainers": [{"kind": "faq"}]})
}

test_not_applicable_once_retired if {
	every fields in [
		{"explainers": [{"kind": "video"}]},
		{"explainers": [{"kind": "video", "captions": false}]},
	] {
		other := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as other
		count(rule.deny) == 0 with input as other
	}
}
