# METADATA
# title: Network diagram and rules are kept current
# description: "There is a diagram of the networks, and the rules between zones are reviewed at intervals. Rules are added in a hurry and seldom removed. ISO/IEC 27001 asks for managed networks in A.8.20; the interval is the organization's own."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.8.20
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso27001:A.8.20#stated"]
#   remediation: "State `diagram` and `rules: {every: …, last: …}` in `networks`."
package trustcap.security.networks_reviewed

deny contains {"path": ["networks", "diagram"], "text": "no diagram of the networks is named"} if not input.networks.diagram

deny contains {"path": ["networks", "rules", "every"], "text": "nothing says how often the review of the rules between networks takes place"} if not input.networks.rules.every

deny contains {"path": ["networks", "rules", "last"], "text": "nothing says when the review of the rules between networks last took place"} if {
	input.networks.rules.every
	not input.networks.rules.last
}

deny contains {"path": ["networks", "rules", "last"], "text": "the review of the rules between networks was due on {day}", "args": {"day": input.networks.rules.due}} if data.today > input.networks.rules.due
