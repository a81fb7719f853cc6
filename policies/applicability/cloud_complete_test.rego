package trustcap.applicability.cloud_complete_test

import data.trustcap.applicability.cloud_complete as rule

whole := {standard: {id: {"needed": true} | some id in data.facts.cloud_controls.standards[standard].controls} | some standard in ["iso27017", "iso27018"]}

test_boundary_all_of_them_pass if {
	count(whole.iso27017) == 44
	count(whole.iso27018) == 25
	every standard, rows in whole {
		rule.applies with input as trustcap.read("applicability", {"id": standard, "controls": rows})
		count(rule.deny) == 0 with input as trustcap.read("applicability", {"id": standard, "controls": rows})
	}
}

test_fails_with_rows_missing if {
	rule.deny == {{"path": ["controls"], "text": "{count} of the {all} controls of {standard} have no row: {controls}", "args": {"count": 2, "all": 44, "standard": "ISO/IEC 27017", "controls": ["CLD.6.3.1", "18.2.1"]}}} with input as trustcap.read("applicability", {"id": "iso27017", "controls": object.remove(whole.iso27017, ["18.2.1", "CLD.6.3.1"])})
	rule.deny == {{"path": ["controls"], "text": "{count} of the {all} controls of {standard} have no row: {controls}", "args": {"count": 1, "all": 25, "standard": "ISO/IEC 27018", "controls": ["A.11.9"]}}} with input as trustcap.read("applicability", {"id": "iso27018", "controls": object.remove(whole.iso27018, ["A.11.9"])})
}

test_fails_without_rows if {
	some finding in rule.deny with input as trustcap.read("applicability", {"id": "iso27018", "version": 1})
	finding.args.count == 25
}

test_not_applicable_to_annex_a_of_iso_27001 if {
	not rule.applies with input as trustcap.read("applicability", {"id": "iso27001", "version": 1})
	count(rule.deny) == 0 with input as trustcap.read("applicability", {"id": "iso27001", "version": 1})
}
