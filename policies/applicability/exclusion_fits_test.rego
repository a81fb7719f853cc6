package trustcap.applicability.exclusion_fits_test

import data.trustcap.applicability.exclusion_fits as rule

facts := {"annex_a": {"needed_for": {
	"own_premises": ["A.7.4"], "own_development": ["A.8.28"], "outsourced_development": ["A.8.30"],
	"personal_data": ["A.5.34"], "cloud": ["A.5.23"], "suppliers": ["A.5.19"], "backups": ["A.8.13"],
	"work_at_home": ["A.6.7"], "classification": ["A.5.12"], "encryption": ["A.8.24"],
}}}

# All of the controls that the facts above name.
rows(needed) := {id: {"needed": needed} | some ids in facts.annex_a.needed_for; some id in ids}

statement(needed) := trustcap.read("applicability", {"id": "iso27001", "controls": rows(needed)})

empty := trustcap.inventory({})

declaring(section, resource) := object.union(empty, trustcap.inventory({section: {"b": resource, "a": resource}}))

test_fails_where_own_premises_is_declared if {
	rule.deny == {{"path": ["controls", "A.7.4", "needed"], "text": "{control} is excluded, while the site {resource} is run by the organization itself", "args": {"control": "A.7.4", "resource": "a"}}} with input as statement(false) with data.facts as facts with data.inventory as declaring("sites", {"kind": "office"})
	count(rule.deny) == 0 with input as statement(true) with data.facts as facts with data.inventory as declaring("sites", {"kind": "office"})
	count(rule.deny) == 0 with input as statement(false) with data.facts as facts with data.inventory as declaring("sites", {"kind": "office", "operated_by": "hoster"})
}

test_fails_where_own_development_is_declared if {
	rule.deny == {{"path": ["controls", "A.8.28", "needed"], "text": "{control} is excluded, while {resource} is software development of one's own", "args": {"control": "A.8.28", "resource": "a"}}} with input as statement(false) with data.facts as facts with data.inventory as declaring("development", {"own": true})
	count(rule.deny) == 0 with input as statement(true) with data.facts as facts with data.inventory as declaring("development", {"own": true})
	count(rule.deny) == 0 with input as statement(false) with data.facts as facts with data.inventory as declaring("development", {"own": false})
	count(rule.deny) == 0 with input as statement(false) with data.facts as facts with data.inventory as declaring("development", {"sbom": true})
}

test_fails_where_outsourced_development_is_declared if {
	rule.deny == {{"path": ["controls", "A.8.30", "needed"], "text": "{control} is excluded, while {resource} is software development by others", "args": {"control": "A.8.30", "resource": "a"}}} with input as statement(false) with data.facts as facts with data.inventory as declaring("development", {"outsourced_to": ["agency"]})
	count(rule.deny) == 0 with input as statement(true) with data.facts as facts with data.inventory as declaring("development", {"outsourced_to": ["agency"]})
	count(rule.deny) == 0 with input as statement(false) with data.facts as facts with data.inventory as declaring("development", {"outsourced_to": []})
}

test_fails_where_personal_data_is_declared if {
	rule.deny == {{"path": ["controls", "A.5.34", "needed"], "text": "{control} is excluded, while the data set {resource} holds personal data", "args": {"control": "A.5.34", "resource": "a"}}} with input as statement(false) with data.facts as facts with data.inventory as declaring("datasets", {"personal": {"categories": ["contact"]}})
	count(rule.deny) == 0 with input as statement(true) with data.facts as facts with data.inventory as declaring("datasets", {"personal": {"categories": ["contact"]}})
	count(rule.deny) == 0 with input as statement(false) with data.facts as facts with data.inventory as declaring("datasets", {"personal": "none"})
	count(rule.deny) == 0 with input as statement(false) with data.facts as facts with data.inventory as declaring("datasets", {"personal": {"categories": []}})
}

test_fails_where_cloud_is_declared if {
	rule.deny == {{"path": ["controls", "A.5.23", "needed"], "text": "{control} is excluded, while the service {resource} runs in a cloud", "args": {"control": "A.5.23", "resource": "a"}}} with input as statement(false) with data.facts as facts with data.inventory as declaring("services", {"cloud": {"provider": "hoster"}})
	count(rule.deny) == 0 with input as statement(true) with data.facts as facts with data.inventory as declaring("services", {"cloud": {"provider": "hoster"}})
	count(rule.deny) == 0 with input as statement(false) with data.facts as facts with data.inventory as declaring("services", {"title": "X"})
}

test_fails_where_suppliers_is_declared if {
	rule.deny == {{"path": ["controls", "A.5.19", "needed"], "text": "{control} is excluded, while {resource} is a supplier", "args": {"control": "A.5.19", "resource": "a"}}} with input as statement(false) with data.facts as facts with data.inventory as declaring("suppliers", {"role": "processor"})
	count(rule.deny) == 0 with input as statement(true) with data.facts as facts with data.inventory as declaring("suppliers", {"role": "processor"})
	count(rule.deny) == 0 with input as statement(false) with data.facts as facts with data.inventory as declaring("suppliers", {"role": "internal"})
}

test_fails_where_backups_is_declared if {
	rule.deny == {{"path": ["controls", "A.8.13", "needed"], "text": "{control} is excluded, while backups are made of the service {resource}", "args": {"control": "A.8.13", "resource": "a"}}} with input as statement(false) with data.facts as facts with data.inventory as declaring("services", {"continuity": {"backup": {"every": "P1D"}}})
	count(rule.deny) == 0 with input as statement(true) with data.facts as facts with data.inventory as declaring("services", {"continuity": {"backup": {"every": "P1D"}}})
	count(rule.deny) == 0 with input as statement(false) with data.facts as facts with data.inventory as declaring("services", {"continuity": {"rto": "PT4H"}})
}

test_fails_where_work_at_home_is_declared if {
	rule.deny == {{"path": ["controls", "A.6.7", "needed"], "text": "{control} is excluded, while {resource} is work at home", "args": {"control": "A.6.7", "resource": "a"}}} with input as statement(false) with data.facts as facts with data.inventory as declaring("sites", {"kind": "home"})
	count(rule.deny) == 0 with input as statement(true) with data.facts as facts with data.inventory as declaring("sites", {"kind": "home"})
}

test_fails_where_classification_is_declared if {
	rule.deny == {{"path": ["controls", "A.5.12", "needed"], "text": "{control} is excluded, while the class {resource} is declared", "args": {"control": "A.5.12", "resource": "a"}}} with input as statement(false) with data.facts as facts with data.inventory as declaring("classification", {"rank": 1})
	count(rule.deny) == 0 with input as statement(true) with data.facts as facts with data.inventory as declaring("classification", {"rank": 1})
}

test_fails_where_encryption_is_declared if {
	rule.deny == {{"path": ["controls", "A.8.24", "needed"], "text": "{control} is excluded, while the data set {resource} is encrypted", "args": {"control": "A.8.24", "resource": "a"}}} with input as statement(false) with data.facts as facts with data.inventory as declaring("datasets", {"encryption": {"at_rest": {"cipher": "aes-256-gcm"}}})
	count(rule.deny) == 0 with input as statement(true) with data.facts as facts with data.inventory as declaring("datasets", {"encryption": {"at_rest": {"cipher": "aes-256-gcm"}}})
	count(rule.deny) == 0 with input as statement(false) with data.facts as facts with data.inventory as declaring("datasets", {"encryption": {"at_rest": "none"}})
}

test_passes_where_nothing_is_declared if {
	rule.applies with input as statement(false)
	count(rule.deny) == 0 with input as statement(false) with data.facts as facts with data.inventory as empty
}

test_the_controls_stand_in_the_facts if {
	excluding := trustcap.read("applicability", {"id": "iso27001", "controls": {"A.7.4": {"needed": false}, "A.7.11": {"needed": false}, "A.8.31": {"needed": false}}})
	count(rule.deny) == 1 with input as excluding with data.inventory as declaring("sites", {"kind": "data-centre"})
	count(rule.deny) == 1 with input as excluding with data.inventory as declaring("development", {"own": true})
}

test_not_applicable_to_other_standards if {
	not rule.applies with input as trustcap.read("applicability", {"id": "iso27017", "controls": {"A.5.34": {"needed": false}}})
	count(rule.deny) == 0 with input as trustcap.read("applicability", {"id": "iso27017", "controls": {"A.5.34": {"needed": false}}}) with data.facts as facts with data.inventory as declaring("datasets", {"personal": {"categories": ["contact"]}})
}
