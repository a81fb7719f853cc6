# METADATA
# title: Each privacy notice carries an address, a version and a day
# description: >-
#   A reader sees by version and day whether the notice is the one that was read before, and by
#   its address where it stands. That all three are stated is trustcap's own rule.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 12(1)
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: ["trust:T7.1#stated"]
#   remediation: State `url`, `version` and `updated`.
package trustcap.notice.dated

deny contains {"path": ["url"], "text": "nothing says where the privacy notice can be read"} if not input.url

deny contains {"path": ["version"], "text": "the privacy notice has no version"} if not input.version

deny contains {"path": ["updated"], "text": "nothing says when the privacy notice was last updated"} if not input.updated

deny contains {"path": ["updated"], "text": "the privacy notice was last updated on a day to come ({day})", "args": {"day": input.updated}} if {
	input.updated > data.today
}
