# METADATA
# title: Assets are returned within a stated time
# description: "Whoever leaves gives back devices, keys and documents within a stated time. ISO/IEC 27001 asks for the return of assets in A.5.11."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.5.11
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso27001:A.5.11#stated"]
#   remediation: "Set `leaving/return_within`, for example `P1D`."
package trustcap.security.leaving_return

deny contains {"path": ["leaving", "return_within"], "text": "nothing says within which time assets are returned"} if not input.leaving.return_within
