# METADATA
# title: "Logs are kept longer only with a reason that is told"
# description: "Logs say who did what and when, so they are personal data as a rule. Art. 5(1)(e) GDPR requires that such data is kept no longer than is necessary for its purpose, and Art. 13(2)(a) that the period is told; where logs are kept longer, somebody decides why, and those whose data it is are told."
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: "GDPR Art. 5(1)(e)"
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: "GDPR Art. 13(2)(a)"
# custom:
#   severity: medium
#   force: law
#   certainty: judgement
#   controls: ["gdpr:Art.5(1)(e)#stated", "iso27001:A.8.15#stated", "trust:T7.6#stated"]
#   remediation: "Keep the old period, or announce the new one in `announcements` with its basis before it takes effect."
#   duty: {tell: [data-subjects, employees], by: before, source: "GDPR Art. 13(2)(a)", notice: true}
package trustcap.transition.logs_kept_longer

kept if input.path == ["security", "logging", "kept"]

kept if input.path == ["logging", "kept"]

applies if {
	kept
	input.after.max_s > input.before.max_s
}

deny contains {"path": [], "text": "logs were kept for {before} and are to be kept for {after}, and no announcement covers that", "args": {"before": input.before, "after": input.after}} if {
	applies
	not input.announcement
}
