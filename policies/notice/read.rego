# METADATA
# title: A second pair of eyes has read the privacy notice
# description: >-
#   This is trustcap's own rule: a named role has read the notice in the version that stands, so
#   that what it says of purposes, recipients and periods is known to be right.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 5(2)
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: ["trust:T7.1#stated"]
#   remediation: Have the notice read, and set `read_by` to the role and `read_on` to the day.
package trustcap.notice.read

deny contains {"path": ["read_by"], "text": "nothing says who has read the privacy notice"} if not input.read_by

deny contains {"path": ["read_on"], "text": "nothing says when the privacy notice was read"} if not input.read_on

deny contains {
	"path": ["read_on"],
	"text": "the privacy notice was updated on {updated}, after it was last read on {read}",
	"args": {"updated": input.updated, "read": input.read_on},
} if {
	input.updated > input.read_on
}
