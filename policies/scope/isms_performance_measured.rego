# METADATA
# title: The performance of the ISMS is measured
# description: At least one process of the management system says how often its performance is measured. ISO/IEC 27001 requires that it is determined what is monitored and measured, how and when.
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 9.1
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso27001:9.1#stated"]
#   remediation: "Set `measured` of a process under `management`, for example `{every: P3M, last: 2026-10-01}`."
package trustcap.scope.isms_performance_measured

applies if input.system == "isms"

found if {
	some process in data.inventory.management
	process.measured.every
}

deny contains {"path": [], "text": "nothing says how often the performance of any process is measured"} if {
	applies
	not found
}
