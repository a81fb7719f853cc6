package trustcap.evidence.attestation_sampled_test

import data.trustcap.evidence.attestation_sampled as rule

whole := {"kind": "attestation", "basis": "operation", "line": "second", "population": 31, "sample": 10, "exceptions": 1}

without(fields) := trustcap.read("evidence", object.remove(whole, fields))

with_fields(fields) := trustcap.read("evidence", object.union(whole, fields))

missing := {
	"population": {"path": ["population"], "text": "nothing says how many cases there were"},
	"sample": {"path": ["sample"], "text": "nothing says how many cases were looked at"},
	"exceptions": {"path": ["exceptions"], "text": "nothing says how many cases were not in order; `0` says that none was found"},
	"line": {"path": ["line"], "text": "nothing says from which line it is confirmed"},
}

test_fails_with_each_that_is_missing if {
	every field, finding in missing {
		rule.deny == {finding} with input as without([field]) with data.inventory as trustcap.inventory({"people": {"ops": {"line": "first"}}})
	}
}

test_fails_where_more_was_looked_at_than_there_was if {
	rule.deny == {{"path": ["sample"], "text": "{sample} cases were looked at, of {population}", "args": {"sample": 32, "population": 31}}} with input as with_fields({"sample": 32})
}

test_fails_where_more_was_wrong_than_was_looked_at if {
	rule.deny == {{"path": ["exceptions"], "text": "{exceptions} cases were not in order, of {sample} that were looked at", "args": {"exceptions": 11, "sample": 10}}} with input as with_fields({"exceptions": 11})
}

test_boundary_all_of_them if {
	count(rule.deny) == 0 with input as with_fields({"sample": 31, "exceptions": 31})
	count(rule.deny) == 0 with input as with_fields({"population": 0, "sample": 0, "exceptions": 0})
}

test_passes_when_whole if {
	rule.applies with input as with_fields({})
	count(rule.deny) == 0 with input as with_fields({})
}

test_passes_with_the_line_of_the_role if {
	by_role := trustcap.read("evidence", object.union(object.remove(whole, ["line"]), {"by": "ops"}))
	count(rule.deny) == 0 with input as by_role with data.inventory as trustcap.inventory({"people": {"ops": {"line": "second"}}})
	rule.deny == {missing.line} with input as by_role with data.inventory as trustcap.inventory({"people": {"ops": {"kind": "role"}}})
}

test_not_applicable_to_the_design if {
	not rule.applies with input as trustcap.read("evidence", {"kind": "attestation", "basis": "design", "sample": 2, "population": 1, "exceptions": 3})
	count(rule.deny) == 0 with input as trustcap.read("evidence", {"kind": "attestation", "basis": "design", "sample": 2, "population": 1, "exceptions": 3})
}

test_not_applicable_to_other_evidence if {
	not rule.applies with input as trustcap.read("evidence", {"kind": "test", "basis": "operation", "sample": 2, "population": 1, "exceptions": 3})
	count(rule.deny) == 0 with input as trustcap.read("evidence", {"kind": "test", "basis": "operation", "sample": 2, "population": 1, "exceptions": 3})
}

test_not_applicable_where_nothing_is_said if {
	not rule.applies with input as trustcap.read("evidence", {"kind": "attestation"})
	count(rule.deny) == 0 with input as trustcap.read("evidence", {"kind": "attestation"})
	count(rule.deny) == 0 with input as trustcap.read("evidence", {"kind": "review", "basis": "operation"})
}
