package trustcap.evidence.certificate_edition_test

import data.trustcap.evidence.certificate_edition as rule

superseded(standard, edition, day) := {{"path": ["edition"], "text": "{standard} of {edition} is superseded, and certificates to it ended on {ended}", "args": {"standard": standard, "edition": edition, "ended": day}}}

test_fails_with_an_old_edition if {
	rule.deny == superseded("ISO/IEC 27001", "2013", "2025-10-31") with input as trustcap.read("evidence", {"kind": "certificate", "standard": "ISO/IEC 27001", "edition": "2013"}) with data.today as "2026-11-21"
	rule.deny == superseded("ISO/IEC 27001", "2005", "2025-10-31") with input as trustcap.read("evidence", {"kind": "certificate", "standard": "ISO/IEC 27001", "edition": "2005"}) with data.today as "2026-11-21"
	rule.deny == superseded("ISO/IEC 20000-1", "2011", "2022-03-31") with input as trustcap.read("evidence", {"kind": "certificate", "standard": "ISO/IEC 20000-1", "edition": "2011"}) with data.today as "2026-11-21"
	rule.deny == superseded("ISO/IEC 20000-1", "2005", "2022-03-31") with input as trustcap.read("evidence", {"kind": "certificate", "standard": "ISO/IEC 20000-1", "edition": "2005"}) with data.today as "2026-11-21"
}

test_fails_where_the_edition_stands_behind_the_name if {
	rule.deny == superseded("DIN EN ISO/IEC 27001:2013-09", "2013", "2025-10-31") with input as trustcap.read("evidence", {"kind": "certificate", "standard": "DIN EN ISO/IEC 27001:2013-09"}) with data.today as "2026-11-21"
}

test_the_edition_in_its_own_field_counts if {
	rule.deny == superseded("ISO/IEC 27001:2022", "2013", "2025-10-31") with input as trustcap.read("evidence", {"kind": "certificate", "standard": "ISO/IEC 27001:2022", "edition": "2013"}) with data.today as "2026-11-21"
}

test_boundary_the_last_day_of_the_transition_passes if {
	rule.applies with input as trustcap.read("evidence", {"kind": "certificate", "standard": "ISO/IEC 27001", "edition": "2013"})
	count(rule.deny) == 0 with input as trustcap.read("evidence", {"kind": "certificate", "standard": "ISO/IEC 27001", "edition": "2013"}) with data.today as "2025-10-31"
	count(rule.deny) == 1 with input as trustcap.read("evidence", {"kind": "certificate", "standard": "ISO/IEC 27001", "edition": "2013"}) with data.today as "2025-11-01"
}

test_passes_with_the_edition_in_force if {
	count(rule.deny) == 0 with input as trustcap.read("evidence", {"kind": "certificate", "standard": "ISO/IEC 27001", "edition": "2022"}) with data.today as "2026-11-21"
	count(rule.deny) == 0 with input as trustcap.read("evidence", {"kind": "certificate", "standard": "ISO/IEC 20000-1:2018"}) with data.today as "2026-11-21"
}

test_passes_with_another_standard if {
	count(rule.deny) == 0 with input as trustcap.read("evidence", {"kind": "certificate", "standard": "ISO 50001", "edition": "2011"}) with data.today as "2026-11-21"
}

test_not_applicable_to_other_evidence if {
	not rule.applies with input as trustcap.read("evidence", {"kind": "test", "standard": "ISO/IEC 27001", "edition": "2013"})
	count(rule.deny) == 0 with input as trustcap.read("evidence", {"kind": "test", "standard": "ISO/IEC 27001", "edition": "2013"}) with data.today as "2026-11-21"
	not rule.applies with input as trustcap.read("evidence", {"kind": "certificate"})
}
