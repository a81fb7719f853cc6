# METADATA
# title: Criteria for changes with a major impact are stated
# description: The policy on changes says when a change can have a major impact on customers or services. ISO/IEC 20000-1 requires the criteria; such changes go through design and transition.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.5.1.1
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.5.1.2
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso20000:8.5.1.1#stated", "itil4:change-enablement#stated"]
#   remediation: "Describe the criteria in `major_impact`."
package trustcap.management.change_major_impact

applies if input.id == "change"

deny contains {"path": ["major_impact"], "text": "nothing says when a change can have a major impact"} if {
	applies
	not input.major_impact
}
