# METADATA
# title: The cause of a nonconformity is known
# description: A nonconformity states its cause. ISO/IEC 27001 and ISO/IEC 20000-1 require that causes are determined, so that it does not come back.
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 10.2
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 10.1
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso20000:10.1#stated", "iso27001:10.2#stated"]
#   remediation: "Determine the cause and describe it in `cause`."
package trustcap.nonconformity.cause_found

applies if input.grade in {"major", "minor"}

deny contains {"path": ["cause"], "text": "no cause of the nonconformity is stated"} if {
	applies
	not input.cause
}
