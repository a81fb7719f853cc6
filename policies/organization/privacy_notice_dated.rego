# METADATA
# title: The privacy notice carries a version and a day
# description: >-
#   A reader sees by version and day whether the notice is the one that was read before. That
#   both are stated is trustcap's own rule.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 13(3)
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: ["trust:T7.1#stated"]
#   remediation: State `version` and `updated` in `privacy_notice`.
package trustcap.organization.privacy_notice_dated

applies if input.privacy_notice

deny contains {"path": ["privacy_notice", "updated"], "text": "nothing says when the privacy notice was last updated"} if {
	applies
	not input.privacy_notice.updated
}

deny contains {"path": ["privacy_notice", "updated"], "text": "the privacy notice was last updated on a day to come ({day})", "args": {"day": input.privacy_notice.updated}} if {
	input.privacy_notice.updated > data.today
}

deny contains {"path": ["privacy_notice", "version"], "text": "the privacy notice has no version"} if {
	applies
	not input.privacy_notice.version
}
