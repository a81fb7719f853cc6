package trustcap.applicability.approved_test

import data.trustcap.applicability.approved as rule

no_version := {"path": ["version"], "text": "the statement of applicability has no version"}

no_approver := {"path": ["approved", "by"], "text": "nobody is named who approved the statement of applicability"}

no_day := {"path": ["approved", "on"], "text": "nothing says when the statement of applicability was approved"}

test_fails_where_nothing_is_said if rule.deny == {no_version, no_approver, no_day} with input as trustcap.read("applicability", {"id": "iso27001", "controls": {"A.8.13": {"needed": true}}})

test_fails_without_version if rule.deny == {no_version} with input as trustcap.read("applicability", {"id": "iso27001", "approved": {"by": "top-management", "on": "2026-03-01"}})

test_fails_without_approver if rule.deny == {no_approver} with input as trustcap.read("applicability", {"id": "iso27001", "version": 4, "approved": {"on": "2026-03-01"}})

test_fails_without_day if rule.deny == {no_day} with input as trustcap.read("applicability", {"id": "iso27001", "version": 4, "approved": {"by": "top-management"}})

test_passes_when_approved if count(rule.deny) == 0 with input as trustcap.read("applicability", {"id": "iso27001", "version": 4, "approved": {"by": "top-management", "on": "2026-03-01"}})

test_looks_at_every_statement if count(rule.deny) == 3 with input as trustcap.read("applicability", {"id": "iso27017", "controls": {"CLD.8.1.5": {"needed": true}}})
