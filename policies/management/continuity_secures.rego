# METADATA
# title: Information stays protected in emergency mode
# description: "The process for continuity says how information stays protected while the organization runs in emergency mode. ISO/IEC 27001 asks for it in A.5.29."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.5.29
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso27001:A.5.29#stated"]
#   remediation: "Describe in `during_disruption` how information stays protected."
package trustcap.management.continuity_secures

applies if input.id == "continuity"

deny contains {"path": ["during_disruption"], "text": "nothing says how information stays protected in emergency mode"} if {
	applies
	not input.during_disruption
}
