# METADATA
# title: Each supplier has a manager
# description: "Somebody inside answers for the relationship with each supplier: for its contract, its performance and its reviews."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.5.19
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.3.4.1
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso20000:8.3.4.1#stated", "iso27001:A.5.19#stated", "itil4:supplier-management#stated", "trust:T8.6#stated"]
#   remediation: "Name a role, team or board of `people` in `manager`."
package trustcap.supplier.managed

deny contains {"path": ["manager"], "text": "nobody is named who manages this supplier"} if not input.manager
