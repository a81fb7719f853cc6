package trustcap.site.video_kept_test

import data.trustcap.site.video_kept as rule

test_passes_when_stated if {
	rule.applies with input as trustcap.read("sites", {"video": {"kept": "PT48H"}})
	count(rule.deny) == 0 with input as trustcap.read("sites", {"video": {"kept": "PT48H"}})
}

test_fails_where_nothing_is_said if {
	rule.deny == {{"path": ["video", "kept"], "text": "nothing says how long video recordings are kept"}} with input as trustcap.read("sites", {"video": {"signed": true}})
}

test_boundary_more_than_the_limit_fails if {
	rule.deny == {{"path": ["video", "kept"], "text": "video recordings are kept for {time}, longer than three days", "args": {"time": trustcap.read("sites", {"video": {"kept": "PT72H1S"}}).video.kept}}} with input as trustcap.read("sites", {"video": {"kept": "PT72H1S"}})
}

test_boundary_the_limit_passes if count(rule.deny) == 0 with input as trustcap.read("sites", {"video": {"kept": "P3D"}})

test_not_applicable_without_video if {
	every fields in [{"kind": "office"}, {"video": "none"}] {
		not rule.applies with input as trustcap.read("sites", fields)
		count(rule.deny) == 0 with input as trustcap.read("sites", fields)
	}
}
