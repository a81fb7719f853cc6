package trustcap.service.text_in_every_language_test

import data.trustcap.service.text_in_every_language as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_passes_with_all_languages if {
	rule.applies with input as given({"title": {"de": "Webmail", "en": "Webmail"}}) with data.inventory as trustcap.inventory({"organization": {"name": "Example GmbH", "languages": ["de", "en"]}})
	count(rule.deny) == 0 with input as given({"title": {"de": "Webmail", "en": "Webmail"}}) with data.inventory as trustcap.inventory({"organization": {"name": "Example GmbH", "languages": ["de", "en"]}})
}

test_fails_for_each_text_and_language if {
	rule.deny == {
		{"path": ["title", "de"], "text": "customers are served in {language}, and the text is missing in it", "args": {"language": {"language": "de"}}},
		{"path": ["description", "en"], "text": "customers are served in {language}, and the text is missing in it", "args": {"language": {"language": "en"}}},
		{"path": ["outcomes", "en"], "text": "customers are served in {language}, and the text is missing in it", "args": {"language": {"language": "en"}}},
		{"path": ["not_included", "en"], "text": "customers are served in {language}, and the text is missing in it", "args": {"language": {"language": "en"}}},
	} with input as given({"title": {"en": "Webmail"}, "description": {"de": "Post"}, "outcomes": {"de": "Post"}, "not_included": {"de": "Fax"}}) with data.inventory as trustcap.inventory({"organization": {"name": "Example GmbH", "languages": ["de", "en"]}})
}

test_not_applicable_without_texts if {
	not rule.applies with input as given({"status": "live"}) with data.inventory as trustcap.inventory({"organization": {"name": "Example GmbH", "languages": ["de", "en"]}})
	count(rule.deny) == 0 with input as given({"status": "live"}) with data.inventory as trustcap.inventory({"organization": {"name": "Example GmbH", "languages": ["de", "en"]}})
}

test_not_applicable_inside_the_organization if {
	not rule.applies with input as given({"serves": {"who": ["employees"]}, "title": {"en": "Webmail"}}) with data.inventory as trustcap.inventory({"organization": {"name": "Example GmbH", "languages": ["de", "en"]}})
	count(rule.deny) == 0 with input as given({"serves": {"who": ["employees"]}, "title": {"en": "Webmail"}}) with data.inventory as trustcap.inventory({"organization": {"name": "Example GmbH", "languages": ["de", "en"]}})
}

test_not_applicable_once_retired_whatever_else_is_declared if {
	every fields in [
		{"title": {"en": "Webmail"}, "description": {"de": "Post"}, "outcomes": {"de": "Post"}, "not_included": {"de": "Fax"}},
	] {
		retired := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as retired with data.inventory as trustcap.inventory({"organization": {"name": "Example GmbH", "languages": ["de", "en"]}})
		count(rule.deny) == 0 with input as retired with data.inventory as trustcap.inventory({"organization": {"name": "Example GmbH", "languages": ["de", "en"]}})
	}
}
