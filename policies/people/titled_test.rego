package trustcap.people.titled_test

import data.trustcap.people.titled as rule

bilingual := trustcap.inventory({"organization": {"name": "Alpenblick Hosting GmbH", "languages": ["de", "en"]}})

test_fails_without_title if {
	rule.deny == {{"path": ["title"], "text": "the role, team or board has no title"}} with input as trustcap.read("people", {"kind": "role"}) with data.inventory as bilingual
}

test_fails_where_a_language_is_missing if {
	rule.deny == {{"path": ["title", "en"], "text": "the title is missing in {language}", "args": {"language": {"language": "en"}}}} with input as trustcap.read("people", {"title": {"de": "Leitung IT"}}) with data.inventory as bilingual
}

test_passes_in_both_languages if {
	count(rule.deny) == 0 with input as trustcap.read("people", {"title": {"de": "Leitung IT", "en": "Head of IT"}}) with data.inventory as bilingual
}

test_looks_at_every_role_team_and_board if count(rule.deny) == 1 with input as trustcap.read("people", {"kind": "board"}) with data.inventory as {}
