package trustcap.evidence.certificate_body_test

import data.trustcap.evidence.certificate_body as rule

whole := {"kind": "certificate", "standard": "ISO/IEC 27001", "edition": "2022", "body": "Prüfstelle GmbH", "number": "12 345", "expires": "2029-01-09"}

missing := {
	"standard": {"path": ["standard"], "text": "the certificate is named without its standard"},
	"edition": {"path": ["edition"], "text": "the certificate is named without the edition of its standard"},
	"body": {"path": ["body"], "text": "the certificate is named without the body that issued it"},
	"number": {"path": ["number"], "text": "the certificate is named without its number"},
	"expires": {"path": ["expires"], "text": "the certificate is named without the day on which it expires"},
}

test_fails_with_each_that_is_missing if {
	every field, finding in missing {
		rule.deny == {finding} with input as trustcap.read("evidence", object.remove(whole, [field]))
	}
}

test_passes_when_whole if {
	rule.applies with input as trustcap.read("evidence", whole)
	count(rule.deny) == 0 with input as trustcap.read("evidence", whole)
}

test_passes_where_the_edition_stands_behind_the_name if {
	count(rule.deny) == 0 with input as trustcap.read("evidence", object.union(object.remove(whole, ["edition"]), {"standard": "ISO/IEC 27001:2022"}))
}

test_not_applicable_to_other_evidence if {
	not rule.applies with input as trustcap.read("evidence", {"kind": "test"})
	count(rule.deny) == 0 with input as trustcap.read("evidence", {"kind": "test"})
}
