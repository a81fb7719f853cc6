# METADATA
# title: Each inventory of assets has an owner
# description: "Somebody answers for each class of assets, for what is listed and what is missing. ISO/IEC 27001 asks in A.5.9 for an inventory with owners."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.5.9
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso27001:A.5.9#stated"]
#   remediation: "Name the role in `owner`."
package trustcap.asset.owner_named

deny contains {"path": ["owner"], "text": "nothing says who answers for these assets"} if not input.owner
