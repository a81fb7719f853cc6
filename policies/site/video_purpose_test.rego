package trustcap.site.video_purpose_test

import data.trustcap.site.video_purpose as rule

test_passes_when_stated if {
	rule.applies with input as trustcap.read("sites", {"video": {"purpose": "premises"}})
	count(rule.deny) == 0 with input as trustcap.read("sites", {"video": {"purpose": "premises"}})
}

test_fails_where_nothing_is_said if {
	rule.deny == {{"path": ["video", "purpose"], "text": "there is video surveillance, and no purpose is named for it"}} with input as trustcap.read("sites", {"video": {"kept": "PT48H"}})
}

test_not_applicable_without_video if {
	every fields in [{"kind": "office"}, {"video": "none"}] {
		not rule.applies with input as trustcap.read("sites", fields)
		count(rule.deny) == 0 with input as trustcap.read("sites", fields)
	}
}
