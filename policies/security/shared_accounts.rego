# METADATA
# title: Shared accounts do not exist or are justified
# description: "Where several people use one account, what was done cannot be traced to one of them. This is trustcap's own rule: say that there are no shared accounts, or why some are needed and how their use is traced."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.5.16
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: ["iso27001:A.5.16#stated"]
#   remediation: "Write `none` in `identity/shared_accounts`, or why shared accounts are needed."
package trustcap.security.shared_accounts

deny contains {"path": ["identity", "shared_accounts"], "text": "nothing says whether there are shared accounts, and why"} if not input.identity.shared_accounts
