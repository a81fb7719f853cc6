# METADATA
# title: "Answers and recovery become slower only after customers were told"
# description: "How fast help answers, complaints are dealt with and a service comes back is what customers plan by. This is trustcap's own rule: who lengthens such a time announces it as was promised."
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: "ISO/IEC 20000-1:2018 8.3.3"
# custom:
#   severity: medium
#   force: own
#   certainty: clear
#   controls: ["iso20000:8.3.3#stated", "itil4:service-level-management#stated", "trust:T5.3#stated"]
#   remediation: "Keep the time, or announce the new one in `announcements` with its basis and the customers' rights."
#   duty: {tell: [customers], by: notice, source: "promised notice of changes", notice: true}
package trustcap.transition.response_slowed

was := input.was.service

is := input.is.service

applies if input.path in slower

applies if {
	input.path == ["support", "priorities", input.path[2]]
	input.change == "removed"
}

# Times that became longer, as the steps to them.
slower contains ["support", "priorities", priority, step] if {
	some priority, before in was.support.priorities
	some step, time in before
	is.support.priorities[priority][step].max_s > time.max_s
}

slower contains ["complaints", "answer_within"] if is.complaints.answer_within.max_s > was.complaints.answer_within.max_s

slower contains ["billing", "dispute", "answer_within"] if is.billing.dispute.answer_within.max_s > was.billing.dispute.answer_within.max_s

slower contains ["continuity", "rto"] if is.continuity.rto.max_s > was.continuity.rto.max_s

slower contains ["continuity", "rpo"] if is.continuity.rpo.max_s > was.continuity.rpo.max_s

deny contains {"path": [], "text": "it took at most {before} and may take {after} now, and no announcement covers that", "args": {"before": input.before, "after": input.after}} if {
	applies
	not input.announcement
}

deny contains {"path": [], "text": "times were promised for {before} and are no more, and no announcement covers that", "args": {"before": input.before}} if {
	applies
	input.change == "removed"
	not input.announcement
}
