# METADATA
# title: Every process has an owner
# description: A process of the management system names the role that answers for it. ISO/IEC 27001 and ISO/IEC 20000-1 require that responsibilities and authorities are assigned.
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 5.3
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 5.3
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso20000:4.4#stated", "iso20000:5.3#stated", "iso27001:4.4#stated", "iso27001:5.3#stated"]
#   remediation: "Name the role in `owner`."
package trustcap.management.owner_named

deny contains {"path": ["owner"], "text": "nothing says who answers for the process"} if not input.owner
