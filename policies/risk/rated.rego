# METADATA
# title: Every risk is rated
# description: A risk says what it concerns, how likely it is and how heavy its consequences would be. ISO/IEC 27001 requires both to be assessed so that risks can be compared and ranked.
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 6.1.2
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 8.2
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso20000:6.1#stated", "iso27001:6.1.2#stated", "iso27001:8.2#stated"]
#   remediation: "State `of`, `likelihood` and `impact`."
package trustcap.risk.rated

concerns if count(input.of) > 0

deny contains {"path": ["of"], "text": "nothing says what the risk concerns"} if not concerns

deny contains {"path": ["likelihood"], "text": "nothing says how likely the risk is"} if not input.likelihood

deny contains {"path": ["impact"], "text": "nothing says how heavy the consequences would be"} if not input.impact
