# METADATA
# title: It is decided whether devices filter the web
# description: "A.8.23 of ISO/IEC 27001 asks that access to harmful sites is managed. This is trustcap's own rule: say whether devices filter; where they do not, the statement of applicability says why."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.8.23
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: ["iso27001:A.8.23#stated"]
#   remediation: "Set `endpoints/web_filter`."
package trustcap.security.web_filter

deny contains {"path": ["endpoints", "web_filter"], "text": "nothing says whether devices filter the web"} if not web_filter_stated

deny contains {"path": ["endpoints", "web_filter"], "text": "devices do not filter the web"} if input.endpoints.web_filter == false

web_filter_stated if is_boolean(input.endpoints.web_filter)
