# METADATA
# title: Changes are announced by the promised channels
# description: An announcement says by which channels it was told, and the channels that the service promises for changes are among them. Customers look where they were told to look.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.5.1.3
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 7.4
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: ["itil4:change-enablement#stated", "trust:T4.1#stated"]
#   remediation: Tell customers by the missing channel and add it to `told`.
package trustcap.announcement.told_by_channel

deny contains {"path": ["told"], "text": "nothing says by which channel the change was announced"} if not told_at_all

told_at_all if count(input.told) > 0

deny contains {"path": ["told", channel], "text": "changes of this service are promised to be announced by {channel} too", "args": {"channel": {"word": channel}}} if {
	told_at_all
	steps := split(input.of, "/")
	steps[0] == "services"
	some channel in data.inventory.services[steps[1]].changes.channels
	not channel in input.told
}
