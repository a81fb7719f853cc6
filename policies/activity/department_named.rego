# METADATA
# title: Each processing activity names who runs it
# description: >-
#   Who keeps the record has to know whom to ask when an activity changes. That the role is
#   named is trustcap's own rule.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 5(2)
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: []
#   remediation: Name in `department` the role that runs the activity.
package trustcap.activity.department_named

deny contains {"path": ["department"], "text": "nothing says who runs the processing activity"} if not input.department
