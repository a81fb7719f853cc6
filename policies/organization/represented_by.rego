# METADATA
# title: It is stated which role represents the organization
# description: >-
#   § 5 DDG asks legal persons to name who may represent them. This is trustcap's own rule for
#   the declarations: the role is named here, the person only in the provider identification.
# related_resources:
#   - ref: https://www.gesetze-im-internet.de/ddg/__5.html
#     description: § 5(1) no. 1 DDG
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: []
#   remediation: Name the role in `represented_by`.
package trustcap.organization.represented_by

deny contains {"path": ["represented_by"], "text": "nothing says which role represents the organization"} if not stated

stated if count(input.represented_by) > 0
