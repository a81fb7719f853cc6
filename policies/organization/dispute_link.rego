# METADATA
# title: No link leads to the closed dispute platform
# description: >-
#   The platform of the Union for online dispute resolution was closed on 20 July 2025, and the
#   duty to link to it ended with Regulation (EU) No 524/2013. A link to it leads consumers
#   nowhere; that it is taken down is trustcap's own rule.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2024/3228/oj
#     description: Regulation (EU) 2024/3228
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: ["trust:T6.5#stated"]
#   remediation: Take the link down, and set `dispute_platform_link` to `false`.
package trustcap.organization.dispute_link

applies if is_boolean(input.dispute_platform_link)

deny contains {"path": ["dispute_platform_link"], "text": "a link to the dispute platform of the Union is shown, and the platform was closed on 20 July 2025"} if input.dispute_platform_link
