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

was := input.was.service.security.logging.kept if input.path == ["security", "logging", "kept"]

was := input.was.security.logging.kept if input.path == ["logging", "kept"]

is := input.is.service.security.logging.kept if input.path == ["security", "logging", "kept"]

is := input.is.security.logging.kept if input.path == ["logging", "kept"]

applies if shorter

applies if endless

shorter if is.min_s < was.min_s

endless if {
	was
	input.change == "removed"
}

deny contains {"path": [], "text": "logs were kept for {before} and are to be kept for {after}, and no announcement covers that", "args": {"before": was, "after": is}} if {
	shorter
	not input.announcement
}

deny contains {"path": [], "text": "logs were kept for {before}, and no period stands any more", "args": {"before": was}} if {
	endless
	not input.announcement
}
