# METADATA
# title: "Deletion is not left to hands without a decision"
# description: "What a machine deletes on time is forgotten sooner by people. This is trustcap's own rule, drawn from ISO/IEC 27001 A.8.10 and Art. 5(1)(e) GDPR: who answers for the data decides it, and customers who rely on automatic deletion are told."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: "ISO/IEC 27001:2022 A.8.10"
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: "GDPR Art. 5(1)(e)"
# custom:
#   severity: medium
#   force: own
#   certainty: judgement
#   controls: ["iso27001:A.8.10#stated", "trust:T7.6#stated"]
#   remediation: "Keep `retention/deletion: automatic`, or announce the change in `announcements` with its basis."
#   duty: {tell: [owner, customers], by: notice, source: "promised notice of changes", notice: true}
package trustcap.transition.deletion_manual

applies if {
	input.path == ["retention", "deletion"]
	input.was.dataset.retention.deletion == "automatic"
}

deny contains {"path": [], "text": "data was deleted by a machine and is not any more, and no announcement covers that"} if {
	applies
	not input.announcement
}
