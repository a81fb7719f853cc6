# METADATA
# title: "Customers are told when a certificate covers less"
# description: "Customers rely on a certificate for what its scope names. This is trustcap's own rule: where it goes, is suspended or withdrawn, or its scope changes, they are told, since it proves less from that day on. To refer to it as before can mislead (§ 5 UWG)."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: "ISO/IEC 27001:2022 4.3"
# custom:
#   severity: medium
#   force: own
#   certainty: clear
#   controls: ["trust:T8.2#stated"]
#   remediation: "Announce the change in `announcements` with its basis, or bring back what the certificate covered."
#   duty: {tell: [customers], by: notice, source: "promised notice of changes", notice: true}
package trustcap.transition.certificate_narrowed

was := input.was.evidence

applies if {
	was.kind == "certificate"
	narrower
}

narrower if input.path[0] in {"scope", "excluded"}

narrower if {
	input.path[0] in {"services", "sites"}
	input.change == "removed"
}

narrower if {
	input.path == ["status"]
	was.status == "valid"
}

narrower if input.path == []

deny contains {"path": [], "text": "the scope or the state of the certificate changed, and no announcement covers that"} if {
	applies
	not input.announcement
}
