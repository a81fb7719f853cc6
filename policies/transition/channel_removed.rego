# METADATA
# title: "A channel is closed only after customers were told"
# description: "A way to reach the provider that people use is not closed from one day to the next. This is trustcap's own rule: a channel that goes, or at which no person answers any more, is announced as was promised."
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: "ISO/IEC 20000-1:2018 8.5.1.3"
# custom:
#   severity: medium
#   force: own
#   certainty: clear
#   controls: ["iso20000:8.5.1.3#stated", "itil4:service-desk#stated", "trust:T5.8#stated"]
#   remediation: "Keep the channel, or announce its end in `announcements` (`to: removed`) with its basis and the customers' rights."
#   duty: {tell: [customers], by: notice, source: "promised notice of changes", notice: true}
package trustcap.transition.channel_removed

channel := input.path[1]

applies if closed

applies if automated

closed if {
	input.path == ["channels", channel]
	input.change == "removed"
}

automated if {
	input.path == ["channels", channel, "human"]
	input.was.service.channels[channel].human
}

deny contains {"path": [], "text": "the channel {before} goes, and no announcement covers that", "args": {"before": input.before}} if {
	closed
	not input.announcement
}

deny contains {"path": [], "text": "at the channel {channel} no person answers any more, and no announcement covers that", "args": {"channel": channel}} if {
	automated
	not input.announcement
}
