# METADATA
# title: It is stated what is watched, by whom and when
# description: "It is stated what is watched for unusual events, which role looks and at which hours. An alarm in the night helps only if somebody sees it. ISO/IEC 27001 asks for it in A.8.16."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.8.16
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso27001:A.8.16#stated"]
#   remediation: "State `watched`, `by` and `hours` in `monitoring`."
package trustcap.security.monitoring

deny contains {"path": ["monitoring", "watched"], "text": "nothing says what is watched"} if not watched_listed

deny contains {"path": ["monitoring", "by"], "text": "nothing says who watches"} if not input.monitoring.by

deny contains {"path": ["monitoring", "hours"], "text": "nothing says at which hours somebody watches"} if not input.monitoring.hours

watched_listed if count(input.monitoring.watched) > 0
