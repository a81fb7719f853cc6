# METADATA
# title: Suppliers are chosen and judged by criteria
# description: The process for suppliers states by which criteria other parties are evaluated and selected. ISO/IEC 20000-1 requires such criteria; accountability stays inside whoever does the work.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.2.3
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.5.19
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso20000:8.2.3#stated", "iso27001:A.5.19#stated", "itil4:supplier-management#stated", "trust:T8.6#stated"]
#   remediation: "Describe the criteria in `criteria`."
package trustcap.management.supplier_criteria

applies if input.id == "supplier"

deny contains {"path": ["criteria"], "text": "nothing says by which criteria suppliers are evaluated and selected"} if {
	applies
	not input.criteria
}
