package trustcap.dataset.portability_test

import data.trustcap.dataset.portability as rule

given(more) := trustcap.read("datasets", object.union({"id": "orders", "personal": {"categories": ["contact"]}}, more))

shop := trustcap.inventory({"purposes": {"delivery": {"basis": "contract"}, "newsletter": {"basis": ["consent"]}, "books": {"basis": "legal-obligation"}}})

used := {"datasets": {"orders": {"purposes": ["newsletter", "books", "delivery"]}}}

test_passes_with_a_format if {
	case := given({"export_formats": ["csv"], "source": ["third-party", "data-subject"]})
	rule.applies with input as case with data.inventory as shop with data.used_by as used
	count(rule.deny) == 0 with input as case with data.inventory as shop with data.used_by as used
	count(rule.exempt) == 0 with input as case with data.inventory as shop with data.used_by as used
}

test_fails_without_a_format if {
	every more in [{}, {"export_formats": []}] {
		rule.deny == {{
			"path": ["export_formats"],
			"text": "data that people gave is used on consent or for a contract ({purposes}), and no format is named in which they get it",
			"args": {"purposes": ["delivery", "newsletter"]},
		}} with input as given(more) with data.inventory as shop with data.used_by as used
	}
}

test_fails_with_one_purpose if {
	one := {"datasets": {"orders": {"purposes": ["delivery"]}}}
	count(rule.deny) == 1 with input as given({}) with data.inventory as shop with data.used_by as one
}

test_not_applicable_on_other_bases if {
	books := {"datasets": {"orders": {"purposes": ["books"]}, "leads": {"purposes": ["newsletter"]}}}
	not rule.applies with input as given({}) with data.inventory as shop with data.used_by as books
	count(rule.deny) == 0 with input as given({}) with data.inventory as shop with data.used_by as books
}

test_not_applicable_to_data_of_others if {
	case := given({"source": ["third-party", "generated"]})
	not rule.applies with input as case with data.inventory as shop with data.used_by as used
	count(rule.deny) == 0 with input as case with data.inventory as shop with data.used_by as used
	rule.exempt == {{"path": ["source"], "text": "none of the data was provided by the people concerned"}} with input as case with data.inventory as shop with data.used_by as used
}

test_not_applicable_without_personal_data if {
	case := trustcap.read("datasets", {"id": "orders", "personal": "none"})
	not rule.applies with input as case with data.inventory as shop with data.used_by as used
	rule.exempt == {{"path": ["personal"], "text": "no personal data is held"}} with input as case with data.inventory as shop with data.used_by as used
}

test_not_applicable_where_it_is_not_stated if not rule.applies with input as trustcap.read("datasets", {"id": "orders"}) with data.inventory as shop with data.used_by as used
