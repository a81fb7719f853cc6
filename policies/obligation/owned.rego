# METADATA
# title: Every obligation has a source and an owner
# description: An obligation names the law or contract it comes from and the role that sees to it. ISO/IEC 27001 requires that requirements and the way of meeting them are identified and documented.
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.5.31
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso27001:A.5.31#stated"]
#   remediation: "State `source` and `owner`."
package trustcap.obligation.owned

deny contains {"path": ["source"], "text": "nothing says from which law or contract the obligation comes"} if not input.source

deny contains {"path": ["owner"], "text": "nothing says who sees to the obligation"} if not input.owner
