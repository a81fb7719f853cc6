# METADATA
# title: It is stated where the inventory of assets is kept
# description: "Single items stay in their own system; the declaration says which, so that an auditor can draw a sample. ISO/IEC 27001 asks for an inventory in A.5.9."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.5.9
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso27001:A.5.9#stated"]
#   remediation: "Refer to the inventory in `source`, for example `doc:cmdb`."
package trustcap.asset.source_named

deny contains {"path": ["source"], "text": "nothing says where the inventory is kept"} if not input.source
