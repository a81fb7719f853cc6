# METADATA
# title: A nonconformity names the requirement that is not met
# description: A nonconformity says which requirement is not met. Without one it is an observation, and nobody can tell when it is mended.
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 10.2
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 10.1
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: ["iso20000:10.1#stated", "iso27001:10.2#stated"]
#   remediation: "Name the requirement in `requirement`, for example `iso27001:A.8.13`."
package trustcap.nonconformity.requirement_named

applies if input.grade in {"major", "minor"}

deny contains {"path": ["requirement"], "text": "nothing says which requirement is not met"} if {
	applies
	not input.requirement
}
