package trustcap.notice.in_every_language_test

import data.trustcap.notice.in_every_language as rule

served := trustcap.inventory({"organization": {"name": "Example GmbH", "languages": ["de", "en"]}})

test_passes_in_every_language if {
	count(rule.deny) == 0 with input as trustcap.read("privacy_notices", {"languages": ["en", "de", "fr"]}) with data.inventory as served
}

test_fails_in_a_missing_language if {
	rule.deny == {{
		"path": ["languages", "en"],
		"text": "the privacy notice is missing in {language}",
		"args": {"language": {"language": "en"}},
	}} with input as trustcap.read("privacy_notices", {"languages": ["de"]}) with data.inventory as served
}

# Without `applies` each notice is looked at.
test_looks_at_every_notice if {
	count(rule.deny) == 2 with input as trustcap.read("privacy_notices", {"version": "3"}) with data.inventory as served
}
