# METADATA
# title: A change that fails can be reversed
# description: For each change it is planned how it is reversed or remedied when it does not succeed. ISO/IEC 20000-1 requires that, and where possible a test of it.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.5.1.3
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.8.32
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso20000:8.5.1.3#stated", "iso27001:A.8.32#stated", "itil4:change-enablement#stated"]
#   remediation: "Plan the way back of each change and set `rollback: true`."
package trustcap.management.change_rollback

applies if input.id == "change"

deny contains {"path": ["rollback"], "text": "nothing says that a change that fails can be reversed or remedied"} if {
	applies
	not input.rollback
}
