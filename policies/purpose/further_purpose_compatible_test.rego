package trustcap.purpose.further_purpose_compatible_test

import data.trustcap.purpose.further_purpose_compatible as rule

shop := trustcap.inventory({"purposes": {
	"delivery": {"nature": "service-delivery"},
	"billing": {"nature": "billing"},
	"statistics": {"nature": "analytics"},
}})

uses := {"datasets": {
	"orders": {"purposes": ["statistics", "delivery", "billing"]},
	"clicks": {"purposes": ["statistics"], "services": ["shop"]},
}}

given(more) := trustcap.read("purposes", object.union({"id": "statistics", "nature": "analytics", "basis": "legitimate-interest", "datasets": ["orders", "clicks"]}, more))

test_passes_with_a_reason if {
	case := given({"further_purpose": {"en": "Counts of orders, as told when ordering."}})
	rule.applies with input as case with data.inventory as shop with data.used_by as uses
	count(rule.deny) == 0 with input as case with data.inventory as shop with data.used_by as uses
}

test_fails_without_a_reason if {
	every nature in ["analytics", "advertising", "social-media", "ab-test", "personalization"] {
		rule.deny == {{
			"path": ["further_purpose"],
			"text": "the data also serves {purposes}, and nothing says why this further use is compatible with it",
			"args": {"purposes": ["billing", "delivery"]},
		}} with input as given({"nature": nature}) with data.inventory as shop with data.used_by as uses
	}
}

test_fails_for_each_nature_of_a_first_purpose if {
	every nature in ["service-delivery", "billing", "support", "employment", "security", "communication", "legal"] {
		count(rule.deny) == 1 with input as given({}) with data.inventory as trustcap.inventory({"purposes": {"delivery": {"nature": nature}}}) with data.used_by as uses
	}
}

test_not_applicable_on_consent_or_law if {
	every basis in ["consent", "legal-obligation", "public-task", "special-law"] {
		not rule.applies with input as given({"basis": basis}) with data.inventory as shop with data.used_by as uses
		count(rule.deny) == 0 with input as given({"basis": basis}) with data.inventory as shop with data.used_by as uses
	}
}

test_not_applicable_to_data_of_its_own if {
	not rule.applies with input as given({"datasets": ["clicks"]}) with data.inventory as shop with data.used_by as uses
	count(rule.deny) == 0 with input as given({"datasets": ["clicks"]}) with data.inventory as shop with data.used_by as uses
}

test_not_applicable_to_the_first_purpose if {
	not rule.applies with input as given({"nature": "billing"}) with data.inventory as shop with data.used_by as uses
	count(rule.deny) == 0 with input as given({"nature": "billing"}) with data.inventory as shop with data.used_by as uses
}
