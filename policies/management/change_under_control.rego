# METADATA
# title: It is stated what is under change control
# description: The policy on changes says which services, components and other items are under its control. ISO/IEC 20000-1 requires it; what is not listed changes without approval.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.5.1.1
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso20000:8.5.1.1#stated", "iso27001:A.8.32#stated", "itil4:change-enablement#stated"]
#   remediation: "List in `under_control` what is under change control."
package trustcap.management.change_under_control

applies if input.id == "change"

controlled if count(input.under_control) > 0

deny contains {"path": ["under_control"], "text": "nothing says what is under change control"} if {
	applies
	not controlled
}
