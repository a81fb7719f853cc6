package trustcap.site.video_told_test

import data.trustcap.site.video_told as rule

test_passes_when_stated if {
	rule.applies with input as trustcap.read("sites", {"video": {"signed": true}})
	count(rule.deny) == 0 with input as trustcap.read("sites", {"video": {"signed": true}})
}

test_fails_where_nothing_is_said if {
	rule.deny == {{"path": ["video", "signed"], "text": "nothing says whether people are told of the video surveillance"}} with input as trustcap.read("sites", {"video": {"kept": "PT48H"}})
}

test_fails_where_signed_is_false if {
	rule.deny == {{"path": ["video", "signed"], "text": "people are not told of the video surveillance"}} with input as trustcap.read("sites", {"video": {"signed": false}})
}

test_not_applicable_without_video if {
	every fields in [{"kind": "office"}, {"video": "none"}] {
		not rule.applies with input as trustcap.read("sites", fields)
		count(rule.deny) == 0 with input as trustcap.read("sites", fields)
	}
}
