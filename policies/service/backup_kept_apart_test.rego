package trustcap.service.backup_kept_apart_test

import data.trustcap.service.backup_kept_apart as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_passes_when_apart if {
	rule.applies with input as given({"continuity": {"backup": {"kept_apart": true}}})
	count(rule.deny) == 0 with input as given({"continuity": {"backup": {"kept_apart": true}}})
}

test_fails_when_together if {
	rule.deny == {{"path": ["continuity", "backup", "kept_apart"], "text": "backups lie at the place of operation"}} with input as given({"continuity": {"backup": {"kept_apart": false}}})
}

test_fails_in_silence if {
	rule.deny == {{"path": ["continuity", "backup", "kept_apart"], "text": "nothing says whether backups lie apart from the place of operation"}} with input as given({"continuity": {"backup": {"every": "PT1H"}}})
}

test_not_applicable_without_backup if {
	not rule.applies with input as given({"continuity": {"rpo": "PT1H"}})
	count(rule.deny) == 0 with input as given({"continuity": {"rpo": "PT1H"}})
}

test_not_applicable_when_retired if {
	not rule.applies with input as given({"status": "retired", "continuity": {"backup": {"every": "PT1H"}}})
	count(rule.deny) == 0 with input as given({"status": "retired", "continuity": {"backup": {"every": "PT1H"}}})
}

test_not_applicable_once_retired if {
	every fields in [
		{"continuity": {"backup": {"kept_apart": false}}},
		{"continuity": {"backup": {"every": "PT1H"}}},
	] {
		retired := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as retired
		count(rule.deny) == 0 with input as retired
	}
}
