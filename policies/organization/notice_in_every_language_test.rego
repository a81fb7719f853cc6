package trustcap.organization.notice_in_every_language_test

import data.trustcap.organization.notice_in_every_language as rule

organization(more) := trustcap.read("organization", object.union({"name": "Example GmbH", "languages": ["de"]}, more))

notice(languages) := organization({"languages": ["de", "en"], "privacy_notice": {"url": "https://example.com/privacy", "languages": languages}})

test_passes_in_every_language if {
	rule.applies with input as notice(["en", "de", "fr"])
	count(rule.deny) == 0 with input as notice(["en", "de", "fr"])
}

test_fails_in_a_missing_language if {
	rule.deny == {{
		"path": ["privacy_notice", "languages", "en"],
		"text": "the privacy notice is missing in {language}",
		"args": {"language": {"language": "en"}},
	}} with input as notice(["de"])
}

test_fails_without_languages if {
	count(rule.deny) == 2 with input as organization({"languages": ["de", "en"], "privacy_notice": {"version": "3"}})
}

test_not_applicable_without_a_notice if {
	not rule.applies with input as organization({})
	count(rule.deny) == 0 with input as organization({})
}
