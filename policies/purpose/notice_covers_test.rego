package trustcap.purpose.notice_covers_test

import data.trustcap.purpose.notice_covers as rule

newsletter := trustcap.read("purposes", {"id": "newsletter", "basis": "consent"})

declared := trustcap.inventory({"privacy_notices": {"web": {"covers": ["newsletter"]}}})

test_passes_when_covered if {
	rule.applies with input as newsletter with data.inventory as declared
	count(rule.deny) == 0 with input as newsletter with data.inventory as declared with data.used_by as {"purposes": {"newsletter": {"privacy_notices": ["web"]}}}
}

test_fails_when_not_covered if {
	rule.deny == {{"path": [], "text": "no privacy notice covers the purpose"}} with input as newsletter with data.inventory as declared with data.used_by as {"purposes": {"newsletter": {"activities": ["marketing"]}, "orders": {"privacy_notices": ["web"]}}}
}

test_not_applicable_without_declared_notices if {
	not rule.applies with input as newsletter with data.inventory as trustcap.inventory({})
	count(rule.deny) == 0 with input as newsletter with data.inventory as trustcap.inventory({})
}
