package trustcap.scope.isms_processes_declared_test

import data.trustcap.scope.isms_processes_declared as rule

given(fields) := trustcap.read("scopes", object.union({"system": "isms"}, fields))

test_passes_with_every_process if {
	rule.applies with input as given({}) with data.inventory as trustcap.inventory({"people": {"board": {"title": "Board"}}, "management": {"risk": {"owner": "board"}, "internal-audit": {"owner": "board"}, "management-review": {"owner": "board"}, "improvement": {"owner": "board"}, "competence": {"owner": "board"}, "awareness": {"owner": "board"}, "communication": {"owner": "board"}, "documents": {"owner": "board"}, "objectives": {"owner": "board"}}})
	count(rule.deny) == 0 with input as given({}) with data.inventory as trustcap.inventory({"people": {"board": {"title": "Board"}}, "management": {"risk": {"owner": "board"}, "internal-audit": {"owner": "board"}, "management-review": {"owner": "board"}, "improvement": {"owner": "board"}, "competence": {"owner": "board"}, "awareness": {"owner": "board"}, "communication": {"owner": "board"}, "documents": {"owner": "board"}, "objectives": {"owner": "board"}}})
}

test_boundary_when_one_is_missing if {
	rule.deny == {{"path": [], "text": "these processes of the management system are not declared: {missing}", "args": {"missing": {"words": ["risk"], "field": "management"}}}} with input as given({}) with data.inventory as trustcap.inventory({"people": {"board": {"title": "Board"}}, "management": {"internal-audit": {"owner": "board"}, "management-review": {"owner": "board"}, "improvement": {"owner": "board"}, "competence": {"owner": "board"}, "awareness": {"owner": "board"}, "communication": {"owner": "board"}, "documents": {"owner": "board"}, "objectives": {"owner": "board"}, "incident": {"owner": "board"}, "major-incident": {"owner": "board"}, "security-incident": {"owner": "board"}, "problem": {"owner": "board"}, "request": {"owner": "board"}, "change": {"owner": "board"}, "release": {"owner": "board"}, "service-level": {"owner": "board"}, "catalogue": {"owner": "board"}, "configuration": {"owner": "board"}, "availability": {"owner": "board"}, "capacity": {"owner": "board"}, "demand": {"owner": "board"}, "continuity": {"owner": "board"}, "budget": {"owner": "board"}, "supplier": {"owner": "board"}, "relationship": {"owner": "board"}, "complaint": {"owner": "board"}, "reporting": {"owner": "board"}, "knowledge": {"owner": "board"}}})
}

test_fails_when_none_is_declared if {
	rule.deny == {{"path": [], "text": "these processes of the management system are not declared: {missing}", "args": {"missing": {"words": ["awareness", "communication", "competence", "documents", "improvement", "internal-audit", "management-review", "objectives", "risk"], "field": "management"}}}} with input as given({}) with data.inventory as trustcap.inventory({"management": {}})
}

test_not_applicable_to_another_management_system if {
	every fields in [
		{},
	] {
		other := given(object.union(fields, {"system": "sms"}))
		not rule.applies with input as other with data.inventory as trustcap.inventory({"people": {"board": {"title": "Board"}}, "management": {"internal-audit": {"owner": "board"}, "management-review": {"owner": "board"}, "improvement": {"owner": "board"}, "competence": {"owner": "board"}, "awareness": {"owner": "board"}, "communication": {"owner": "board"}, "documents": {"owner": "board"}, "objectives": {"owner": "board"}, "incident": {"owner": "board"}, "major-incident": {"owner": "board"}, "security-incident": {"owner": "board"}, "problem": {"owner": "board"}, "request": {"owner": "board"}, "change": {"owner": "board"}, "release": {"owner": "board"}, "service-level": {"owner": "board"}, "catalogue": {"owner": "board"}, "configuration": {"owner": "board"}, "availability": {"owner": "board"}, "capacity": {"owner": "board"}, "demand": {"owner": "board"}, "continuity": {"owner": "board"}, "budget": {"owner": "board"}, "supplier": {"owner": "board"}, "relationship": {"owner": "board"}, "complaint": {"owner": "board"}, "reporting": {"owner": "board"}, "knowledge": {"owner": "board"}}})
		count(rule.deny) == 0 with input as other with data.inventory as trustcap.inventory({"people": {"board": {"title": "Board"}}, "management": {"internal-audit": {"owner": "board"}, "management-review": {"owner": "board"}, "improvement": {"owner": "board"}, "competence": {"owner": "board"}, "awareness": {"owner": "board"}, "communication": {"owner": "board"}, "documents": {"owner": "board"}, "objectives": {"owner": "board"}, "incident": {"owner": "board"}, "major-incident": {"owner": "board"}, "security-incident": {"owner": "board"}, "problem": {"owner": "board"}, "request": {"owner": "board"}, "change": {"owner": "board"}, "release": {"owner": "board"}, "service-level": {"owner": "board"}, "catalogue": {"owner": "board"}, "configuration": {"owner": "board"}, "availability": {"owner": "board"}, "capacity": {"owner": "board"}, "demand": {"owner": "board"}, "continuity": {"owner": "board"}, "budget": {"owner": "board"}, "supplier": {"owner": "board"}, "relationship": {"owner": "board"}, "complaint": {"owner": "board"}, "reporting": {"owner": "board"}, "knowledge": {"owner": "board"}}})
	}
}

test_not_applicable_to_another_management_system_on_another_day if {
	every fields in [
		{},
	] {
		other := given(object.union(fields, {"system": "sms"}))
		not rule.applies with input as other with data.inventory as trustcap.inventory({"management": {}})
		count(rule.deny) == 0 with input as other with data.inventory as trustcap.inventory({"management": {}})
	}
}
