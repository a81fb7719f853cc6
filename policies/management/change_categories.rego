# METADATA
# title: Changes have categories, emergency among them
# description: The policy on changes names their categories and how each is handled, emergency changes among them. ISO/IEC 20000-1 requires it in the change management policy.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.5.1.1
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso20000:8.5.1.1#stated", "iso27001:A.8.32#stated", "itil4:change-enablement#stated"]
#   remediation: "List the categories in `categories`, `emergency` among them."
package trustcap.management.change_categories

applies if input.id == "change"

named if count(input.categories) > 0

deny contains {"path": ["categories"], "text": "no categories of changes are named"} if {
	applies
	not named
}

deny contains {"path": ["categories"], "text": "emergency is not among the categories of changes"} if {
	applies
	named
	not "emergency" in input.categories
}
