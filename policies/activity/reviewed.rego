# METADATA
# title: Processing activities are reviewed in time
# description: >-
#   A record that nobody looks at ages. This is trustcap's own rule: each activity states at
#   which interval its entry is reviewed and when that was done last.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 30(1)
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: []
#   remediation: Review the entry, and set `reviewed/every` to the interval and `reviewed/last` to the day.
package trustcap.activity.reviewed

deny contains {"path": ["reviewed", "every"], "text": "no interval is set for the review of the processing activity"} if not input.reviewed.every

deny contains {"path": ["reviewed", "last"], "text": "no review of the processing activity is recorded"} if not input.reviewed.last

deny contains {"path": ["reviewed", "last"], "text": "the review of the processing activity was due on {due}", "args": {"due": input.reviewed.due}} if data.today > input.reviewed.due
