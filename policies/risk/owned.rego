# METADATA
# title: Every risk has an owner
# description: A risk names the role that owns it. ISO/IEC 27001 requires that risk owners are identified.
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 6.1.2
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 6.1
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso20000:6.1#stated", "iso27001:6.1.2#stated"]
#   remediation: "Name the role in `owner`."
package trustcap.risk.owned

deny contains {"path": ["owner"], "text": "the risk has no owner"} if not input.owner
