# METADATA
# title: Accounts belong to one person or one system
# description: "Accounts come from one source of truth, and each belongs to one person or one system. Otherwise nobody can say who did what, or whose account is still open. ISO/IEC 27001 asks for it in A.5.16."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.5.16
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso27001:A.5.16#stated"]
#   remediation: "Name the source in `identity/source_of_truth` and set `identity/unique`."
package trustcap.security.identity_unique

deny contains {"path": ["identity", "source_of_truth"], "text": "nothing says from which source accounts come"} if not input.identity.source_of_truth

deny contains {"path": ["identity", "unique"], "text": "nothing says whether each account belongs to one person or one system"} if not unique_stated

deny contains {"path": ["identity", "unique"], "text": "accounts do not each belong to one person or one system"} if input.identity.unique == false

unique_stated if is_boolean(input.identity.unique)
