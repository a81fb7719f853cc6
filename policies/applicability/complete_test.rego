package trustcap.applicability.complete_test

import data.trustcap.applicability.complete as rule

# As many rows as there are controls in the four themes of Annex A.
whole := {id: {"needed": true} |
	some theme, last in {"5": 37, "6": 8, "7": 14, "8": 34}
	some number in array.slice(numbers, 0, last)
	id := replace(replace("A.T.N", "T", theme), "N", number)
}

numbers := ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15", "16", "17", "18", "19", "20", "21", "22", "23", "24", "25", "26", "27", "28", "29", "30", "31", "32", "33", "34", "35", "36", "37"]

test_fails_with_a_row_missing if {
	rule.deny == {{"path": ["controls"], "text": "{count} of the 93 controls of Annex A have no row: {controls}", "args": {"count": 2, "controls": ["A.8.4", "A.8.30"]}}} with input as trustcap.read("applicability", {"id": "iso27001", "controls": object.remove(whole, ["A.8.30", "A.8.4"])})
	rule.deny == {{"path": ["controls"], "text": "{count} of the 93 controls of Annex A have no row: {controls}", "args": {"count": 1, "controls": ["A.5.1"]}}} with input as trustcap.read("applicability", {"id": "iso27001", "controls": object.remove(whole, ["A.5.1"])})
}

test_fails_without_rows if {
	some finding in rule.deny with input as trustcap.read("applicability", {"id": "iso27001", "version": 4})
	finding.args.count == 93
	finding.path == ["controls"]
}

test_boundary_all_93_pass if {
	count(whole) == 93
	rule.applies with input as trustcap.read("applicability", {"id": "iso27001", "controls": whole})
	count(rule.deny) == 0 with input as trustcap.read("applicability", {"id": "iso27001", "controls": whole})
}

test_passes_when_whole if count(rule.deny) == 0 with input as trustcap.read("applicability", {"id": "iso27001", "controls": whole, "version": 4})

test_not_applicable_to_another_standard if {
	not rule.applies with input as trustcap.read("applicability", {"id": "iso27017", "version": 1})
	count(rule.deny) == 0 with input as trustcap.read("applicability", {"id": "iso27017", "version": 1})
}
