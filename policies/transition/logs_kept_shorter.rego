# METADATA
# title: "Logs are kept shorter only after a decision"
# description: "What happened can be told for as long as logs are kept. This is trustcap's own rule: where they are kept shorter, or no period stands any more, who answers for security decides it, and who relies on it is told; an incident that is noticed late leaves no trace otherwise."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: "ISO/IEC 27001:2022 A.8.15"
# custom:
#   severity: medium
#   force: own
#   certainty: clear
#   controls: ["iso27001:A.8.15#stated", "trust:T8.3#stated"]
#   remediation: "Keep the old period, or announce the new one in `announcements` with its basis."
#   duty: {tell: [owner, customers], by: notice, source: "ISO/IEC 27001:2022 A.8.15", notice: true}
package trustcap.transition.logs_kept_shorter

kept if input.path == ["security", "logging", "kept"]

kept if input.path == ["logging", "kept"]

applies if shorter

applies if endless

shorter if {
	kept
	input.after.min_s < input.before.min_s
}

endless if {
	kept
	input.change == "removed"
}

deny contains {"path": [], "text": "logs were kept for {before} and are to be kept for {after}, and no announcement covers that", "args": {"before": input.before, "after": input.after}} if {
	shorter
	not input.announcement
}

deny contains {"path": [], "text": "logs were kept for {before}, and no period stands any more", "args": {"before": input.before}} if {
	endless
	not input.announcement
}
