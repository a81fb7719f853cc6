# METADATA
# title: The retention in backups is stated
# description: "Deleted data lives on in backups for a while. This is trustcap's own rule: say how long, so that people can be told when their data is gone there too."
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 5(1)(e)
# custom:
#   severity: low
#   force: own
#   certainty: judgement
#   controls: ["trust:T7.6#stated"]
#   remediation: "Set `retention/in_backups`, for example `P30D`."
package trustcap.dataset.deletion_in_backups

applies if {
	input.personal
	not input.personal.none
	input.retention
}

deny contains {"path": ["retention", "in_backups"], "text": "nothing says how long deleted data remains in backups"} if {
	applies
	not input.retention.in_backups
}
