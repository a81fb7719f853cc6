# METADATA
# title: Systems follow a baseline, and drift is noticed
# description: "Systems are set up from a named baseline, and it is checked at intervals whether they still match it. ISO/IEC 27001 asks for managed configurations in A.8.9; the interval is the organization's own."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.8.9
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso27001:A.8.9#stated"]
#   remediation: "State `baseline` and `drift: {every: …, last: …}` in `configuration`."
package trustcap.security.configuration_baseline

deny contains {"path": ["configuration", "baseline"], "text": "no baseline of the configuration is named"} if not input.configuration.baseline

deny contains {"path": ["configuration", "drift", "every"], "text": "nothing says how often the comparison with the baseline takes place"} if not input.configuration.drift.every

deny contains {"path": ["configuration", "drift", "last"], "text": "nothing says when the comparison with the baseline last took place"} if {
	input.configuration.drift.every
	not input.configuration.drift.last
}

deny contains {"path": ["configuration", "drift", "last"], "text": "the comparison with the baseline was due on {day}", "args": {"day": input.configuration.drift.due}} if data.today > input.configuration.drift.due
