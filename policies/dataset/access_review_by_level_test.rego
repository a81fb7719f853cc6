package trustcap.dataset.access_review_by_level_test

import data.trustcap.dataset.access_review_by_level as rule

levels := trustcap.inventory({"classification": {"confidential": {"rank": 2, "handling": {"review": {"every": "P6M"}}}, "open": {"rank": 0}}})

half_a_year := levels.classification.confidential.handling.review.every

test_fails_without_review if {
	rule.deny == {{"path": ["access", "review", "every"], "text": "the level asks for a review of access every {asked}, and none is arranged", "args": {"asked": half_a_year}}} with input as trustcap.read("datasets", {"classification": "confidential"}) with data.inventory as levels
}

test_fails_where_it_is_rarer if {
	year := trustcap.read("datasets", {"access": {"review": {"every": "P1Y"}}}).access.review.every
	rule.deny == {{"path": ["access", "review", "every"], "text": "the level asks for a review of access every {asked}, and it takes place every {every}", "args": {"asked": half_a_year, "every": year}}} with input as trustcap.read("datasets", {"classification": "confidential", "access": {"review": {"every": "P1Y"}}}) with data.inventory as levels
}

test_boundary_the_same_interval_passes if {
	rule.applies with input as trustcap.read("datasets", {"classification": "confidential", "access": {"review": {"every": "P6M"}}}) with data.inventory as levels
	count(rule.deny) == 0 with input as trustcap.read("datasets", {"classification": "confidential", "access": {"review": {"every": "P6M"}}}) with data.inventory as levels
}

test_boundary_a_day_more_fails if count(rule.deny) == 1 with input as trustcap.read("datasets", {"classification": "confidential", "access": {"review": {"every": "P6M1D"}}}) with data.inventory as levels

test_passes_where_it_is_more_often if count(rule.deny) == 0 with input as trustcap.read("datasets", {"classification": "confidential", "access": {"review": {"every": "P3M"}}}) with data.inventory as levels

test_not_applicable_where_the_level_asks_for_none if not rule.applies with input as trustcap.read("datasets", {"classification": "open"}) with data.inventory as levels

test_not_applicable_without_level if not rule.applies with input as trustcap.read("datasets", {"owner": "ops"}) with data.inventory as levels
