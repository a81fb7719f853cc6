# METADATA
# title: A scope says to which management system it belongs
# description: A scope says of which management system it speaks. Until then nobody can tell by which standard it is to be judged.
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 4.3
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 4.3
# custom:
#   severity: medium
#   force: own
#   certainty: clear
#   controls: []
#   remediation: "Set `system` to `isms`, `sms`, `pims` or `bcms`."
package trustcap.scope.system_stated

deny contains {"path": ["system"], "text": "nothing says to which management system the scope belongs"} if not input.system
