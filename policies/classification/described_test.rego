package trustcap.classification.described_test

import data.trustcap.classification.described as rule

bilingual := trustcap.inventory({"organization": {"name": "Alpenblick Hosting GmbH", "languages": ["de", "en"]}})

test_fails_without_title if {
	rule.deny == {{"path": ["title"], "text": "the level has no title"}} with input as trustcap.read("classification", {"rank": 2}) with data.inventory as bilingual
}

test_fails_where_a_language_is_missing if {
	rule.deny == {{"path": ["title", "en"], "text": "the title of the level is missing in {language}", "args": {"language": {"language": "en"}}}} with input as trustcap.read("classification", {"title": {"de": "Vertraulich"}}) with data.inventory as bilingual
}

test_passes_in_both_languages if {
	count(rule.deny) == 0 with input as trustcap.read("classification", {"title": {"de": "Vertraulich", "en": "Confidential"}}) with data.inventory as bilingual
}

test_looks_at_every_level if count(rule.deny) == 1 with input as trustcap.read("classification", {"rank": 0}) with data.inventory as {}
