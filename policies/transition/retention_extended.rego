# METADATA
# title: Retention is extended only after people were told
# description: "Art. 5(1)(e) GDPR requires that data is kept no longer than its purposes need, and Art. 13(2)(a) and 14(2)(a) that people are told the period or the criteria for it. Keeping data longer than they were told needs a reason, and transparency (Art. 5(1)(a)) that they are told anew before it happens."
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 5(1)(e)
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 13(2)(a)
# custom:
#   severity: medium
#   force: law
#   certainty: judgement
#   controls: ["gdpr:Art.5(1)(e)#stated", "gdpr:Art.13(2)(a)#stated", "trust:T7.6#stated"]
#   remediation: Keep the old period, or announce the new one in `announcements` with its basis before it takes effect.
#   duty: {tell: [data-subjects, customers], by: notice, source: "GDPR Art. 5(1)(a) and 13(2)(a)", notice: true}
package trustcap.transition.retention_extended

was := input.was.dataset.retention

is := input.is.dataset.retention

applies if longer

applies if endless

longer if {
	input.path == ["retention", "period"]
	is.period.max_s > was.period.max_s
}

longer if {
	input.path == ["retention", "in_backups"]
	is.in_backups.max_s > was.in_backups.max_s
}

# The period is gone, and no criteria stand in its place.
endless if {
	input.path == ["retention", "period"]
	input.change == "removed"
	not is.criteria
}

deny contains {"path": [], "text": "data was kept for {before} and is to be kept for {after}, and no announcement covers that", "args": {"before": input.before, "after": input.after}} if {
	longer
	not input.announcement
}

deny contains {"path": [], "text": "data was kept for {before}, and no period stands any more", "args": {"before": input.before}} if {
	endless
	not input.announcement
}
