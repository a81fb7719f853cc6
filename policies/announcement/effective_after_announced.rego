# METADATA
# title: Changes are announced before they take effect
# description: The day on which a change takes effect is not before the day on which it was announced. An announcement after the fact gives nobody time to act.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.5.1.3
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.8.32
# custom:
#   severity: medium
#   force: own
#   certainty: clear
#   controls: ["itil4:change-enablement#stated", "trust:T4.1#stated"]
#   remediation: Correct `effective` or `announced`, or put the change off.
package trustcap.announcement.effective_after_announced

deny contains {"path": ["effective"], "text": "the change takes effect on {effective} and was announced on {announced} only", "args": {"effective": input.effective, "announced": input.announced}} if {
	input.effective < input.announced
}
