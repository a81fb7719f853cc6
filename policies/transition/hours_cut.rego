# METADATA
# title: "Hours of support are cut only after customers were told"
# description: "Hours of support are part of what customers were told. This is trustcap's own rule: fewer hours a week are announced as was promised."
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: "ISO/IEC 20000-1:2018 8.3.3"
# custom:
#   severity: medium
#   force: own
#   certainty: clear
#   controls: ["iso20000:8.3.3#stated", "itil4:service-desk#stated", "trust:T5.2#stated"]
#   remediation: "Keep the hours, or announce the new ones in `announcements` with their basis and the customers' rights."
#   duty: {tell: [customers], by: notice, source: "promised notice of changes", notice: true}
package trustcap.transition.hours_cut

was := input.was.service

is := input.is.service

applies if input.path in fewer

applies if {
	input.path == ["channels", input.path[1], "hours"]
	input.change == "removed"
}

# Hours that became fewer a week, as the steps to them.
fewer contains ["channels", channel, "hours"] if {
	some channel, before in was.channels
	is.channels[channel].hours.minutes_per_week < before.hours.minutes_per_week
}

fewer contains ["support", "priorities", priority, "hours"] if {
	some priority, before in was.support.priorities
	is.support.priorities[priority].hours.minutes_per_week < before.hours.minutes_per_week
}

deny contains {"path": [], "text": "help was there {before} and is there {after} now, and no announcement covers that", "args": {"before": input.before, "after": input.after}} if {
	applies
	not input.announcement
}

deny contains {"path": [], "text": "help was there {before}, and no hours stand any more, and no announcement covers that", "args": {"before": input.before}} if {
	applies
	input.change == "removed"
	not input.announcement
}
