package trustcap.development.sbom_made_test

import data.trustcap.development.sbom_made as rule

given(fields) := trustcap.read("development", object.union({"own": true}, fields))

test_passes_when_stated if {
	rule.applies with input as given({"sbom": true})
	count(rule.deny) == 0 with input as given({"sbom": true})
}

test_fails_where_nothing_is_said if {
	rule.deny == {{"path": ["sbom"], "text": "nothing says whether a list of components is made for each release"}} with input as given({})
}

test_fails_where_sbom_is_false if {
	rule.deny == {{"path": ["sbom"], "text": "no list of components is made for releases"}} with input as given({"sbom": false})
}

test_not_applicable_without_own_development if {
	every fields in [
		{"own": false},
		{"sbom": false, "own": false},
	] {
		not rule.applies with input as given(fields)
		count(rule.deny) == 0 with input as given(fields)
	}
}
