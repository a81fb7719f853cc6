package trustcap.purpose.title_in_every_language_test

import data.trustcap.purpose.title_in_every_language as rule

two_languages := trustcap.inventory({"organization": {"name": "Example GmbH", "languages": ["de", "en"]}})

test_passes_in_every_language if {
	case := trustcap.read("purposes", {"title": {"de": "Rechnung", "en": "Billing"}})
	count(rule.deny) == 0 with input as case with data.inventory as two_languages
}

test_fails_in_a_missing_language if {
	rule.deny == {{
		"path": ["title", "en"],
		"text": "the title is missing in {language}",
		"args": {"language": {"language": "en"}},
	}} with input as trustcap.read("purposes", {"title": {"de": "Rechnung"}}) with data.inventory as two_languages
}

test_fails_without_a_title if {
	rule.deny == {{"path": ["title"], "text": "the purpose has no title"}} with input as trustcap.read("purposes", {"basis": "contract"})
		with data.inventory as two_languages
}

# Without `applies` each purpose is looked at.
test_looks_at_every_purpose if {
	count(rule.deny) == 1 with input as trustcap.read("purposes", {"nature": "billing"}) with data.inventory as two_languages
}
