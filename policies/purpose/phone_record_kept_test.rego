package trustcap.purpose.phone_record_kept_test

import data.trustcap.purpose.phone_record_kept as rule

calls(kept) := trustcap.read("purposes", {
	"basis": "consent",
	"marketing": {"channel": "phone", "recipients": ["consumers"]},
	"record": {"kept": kept},
})

test_passes_with_five_years if {
	rule.applies with input as calls("P5Y")
	count(rule.deny) == 0 with input as calls("P5Y")
}

test_boundary_sixty_months_pass if count(rule.deny) == 0 with input as calls("P60M")

test_boundary_five_years_in_days if {
	count(rule.deny) == 0 with input as calls("P1827D")
	count(rule.deny) == 1 with input as calls("P1826D")
	count(rule.deny) == 1 with input as calls("P1825D")
	count(rule.deny) == 1 with input as calls("P1826DT23H59M59S")
}

test_fails_boundary_fifty_nine_months if {
	case := calls("P59M")
	rule.deny == {{
		"path": ["record", "kept"],
		"text": "consumers are called by consent, and the proof of it is kept for {kept}, less than five years",
		"args": {"kept": case.record.kept},
	}} with input as case
}

test_fails_boundary_four_years_and_eleven_months if count(rule.deny) == 1 with input as calls("P4Y11M")

test_fails_without_a_period if {
	case := trustcap.read("purposes", {"basis": "consent", "marketing": {"channel": "phone", "recipients": ["consumers"]}})
	rule.deny == {{"path": ["record", "kept"], "text": "consumers are called by consent, and nothing says how long the proof of it is kept"}} with input as case
}

test_not_applicable_to_businesses_other_channels_and_bases if {
	every case in [
		trustcap.read("purposes", {"basis": "consent", "marketing": {"channel": "phone", "recipients": ["businesses"]}}),
		trustcap.read("purposes", {"basis": "consent", "marketing": {"channel": "email", "recipients": ["consumers"]}}),
		trustcap.read("purposes", {"basis": "contract", "marketing": {"channel": "phone", "recipients": ["consumers"]}, "record": {"kept": "P1Y"}}),
	] {
		not rule.applies with input as case
		count(rule.deny) == 0 with input as case
	}
}
