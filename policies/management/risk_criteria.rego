# METADATA
# title: The method of risk assessment has criteria
# description: The process for risks states by which method they are assessed and by which criteria they are accepted. ISO/IEC 27001 requires criteria for acceptance and assessments whose results can be compared.
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
#   remediation: "Describe `method` and `criteria`."
package trustcap.management.risk_criteria

applies if input.id == "risk"

deny contains {"path": ["method"], "text": "nothing says by which method risks are assessed"} if {
	applies
	not input.method
}

deny contains {"path": ["criteria"], "text": "nothing says by which criteria risks are accepted"} if {
	applies
	not input.criteria
}
