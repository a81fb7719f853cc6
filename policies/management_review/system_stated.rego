# METADATA
# title: A management review says which management system it looked at
# description: A management review says of which management system it is. Until then nobody can tell for which standard it counts.
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 9.3.1
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 9.3
# custom:
#   severity: medium
#   force: own
#   certainty: clear
#   controls: []
#   remediation: "Set `system` to `isms`, `sms`, `pims` or `bcms`."
package trustcap.management_review.system_stated

deny contains {"path": ["system"], "text": "nothing says which management system was reviewed"} if not input.system
