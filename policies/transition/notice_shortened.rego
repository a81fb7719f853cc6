# METADATA
# title: "Notice of changes is shortened only with the old notice"
# description: "Notice that can be taken back without notice is worth nothing. This is trustcap's own rule: a shorter period, or a way of telling that goes, is announced with the period and by the ways that were promised before."
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: "ISO/IEC 20000-1:2018 8.5.1.3"
# custom:
#   severity: medium
#   force: own
#   certainty: clear
#   controls: ["iso20000:8.5.1.3#stated", "itil4:change-enablement#stated", "trust:T4.1#stated"]
#   remediation: "Keep `changes`, or announce the new notice in `announcements` with the old one."
#   duty: {tell: [customers], by: notice, source: "promised notice of changes", notice: true}
package trustcap.transition.notice_shortened

was := input.was.service.changes

is := input.is.service.changes

applies if {
	input.path == ["changes", "notice"]
	is.notice.min_s < was.notice.min_s
}

applies if {
	input.path == ["changes", "notice"]
	input.change == "removed"
}

applies if {
	input.path == ["changes", "channels", input.path[2]]
	input.change == "removed"
}

deny contains {"path": [], "text": "changes were announced {before} beforehand and are to be announced {after} beforehand, and no announcement covers that", "args": {"before": input.before, "after": input.after}} if {
	applies
	not input.announcement
}

deny contains {"path": [], "text": "changes were announced {before} beforehand, and no period stands any more", "args": {"before": was.notice}} if {
	input.path == ["changes", "notice"]
	input.change == "removed"
	not input.announcement
}

deny contains {"path": [], "text": "changes were announced by {way} and are no more, and no announcement covers that", "args": {"way": {"word": input.path[2]}}} if {
	applies
	not input.announcement
}
