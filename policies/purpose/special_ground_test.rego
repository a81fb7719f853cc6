package trustcap.purpose.special_ground_test

import data.trustcap.purpose.special_ground as rule

held := trustcap.inventory({"datasets": {
	"sick-leave": {"personal": {"categories": ["employment"], "special": ["health"]}},
	"members": {"personal": {"categories": ["contact"], "special": ["trade-union"]}},
	"orders": {"personal": {"categories": ["contact"], "special": []}},
	"logs": {"personal": "none"},
	"notes": {"personal": {"categories": ["free-text"]}},
}})

test_passes_with_a_ground if {
	case := trustcap.read("purposes", {"datasets": ["sick-leave"], "art9_ground": "employment-social-law"})
	rule.applies with input as case with data.inventory as held
	count(rule.deny) == 0 with input as case with data.inventory as held
	count(rule.exempt) == 0 with input as case with data.inventory as held
}

test_fails_without_a_ground if {
	case := trustcap.read("purposes", {"datasets": ["sick-leave", "orders", "members"]})
	rule.deny == {{
		"path": ["art9_ground"],
		"text": "special categories of personal data are used ({datasets}), and no ground of Art. 9(2) GDPR is named",
		"args": {"datasets": ["members", "sick-leave"]},
	}} with input as case with data.inventory as held
	count(rule.exempt) == 0 with input as case with data.inventory as held
}

test_not_applicable_without_special_categories if {
	case := trustcap.read("purposes", {"datasets": ["orders", "logs"]})
	not rule.applies with input as case with data.inventory as held
	count(rule.deny) == 0 with input as case with data.inventory as held
	rule.exempt == {{"path": ["datasets"], "text": "none of its data sets holds special categories of personal data"}} with input as case with data.inventory as held
}

test_not_applicable_with_one_data_set if {
	every id in ["orders", "logs"] {
		count(rule.exempt) == 1 with input as trustcap.read("purposes", {"datasets": [id]}) with data.inventory as held
	}
}

test_not_applicable_and_not_exempt_where_it_is_not_stated if {
	every case in [trustcap.read("purposes", {"datasets": ["orders", "notes"]}), trustcap.read("purposes", {"basis": "contract"}), trustcap.read("purposes", {"datasets": []})] {
		not rule.applies with input as case with data.inventory as held
		count(rule.exempt) == 0 with input as case with data.inventory as held
	}
}
