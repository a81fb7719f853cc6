# METADATA
# title: Every risk has a treatment
# description: A risk says how it is treated, and one that is mitigated names measures or controls that do it. ISO/IEC 27001 requires that options are chosen and the controls needed for them are determined.
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 6.1.3
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 8.3
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso20000:6.1#stated", "iso27001:6.1.3#stated", "iso27001:8.3#stated"]
#   remediation: "Set `treatment`, and name `measures` or `controls` where it is `mitigate`."
package trustcap.risk.treated

by_something if count(input.measures) > 0

by_something if count(input.controls) > 0

deny contains {"path": ["treatment"], "text": "nothing says how the risk is treated"} if not input.treatment

deny contains {"path": ["measures"], "text": "the risk is to be mitigated, and no measure or control is named"} if {
	input.treatment == "mitigate"
	not by_something
}
