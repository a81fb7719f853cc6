# METADATA
# title: It is decided whether climate change matters to the ISMS
# description: Since Amendment 1:2024 ISO/IEC 27001 requires a decision whether climate change is a relevant issue. Either answer is fine; an open question is not.
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 4.1
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso27001:4.1#stated"]
#   remediation: "Set `climate_relevant` to `true` or `false`."
package trustcap.scope.isms_climate_decided

applies if input.system == "isms"

decided if is_boolean(input.climate_relevant)

deny contains {"path": ["climate_relevant"], "text": "nothing says whether climate change is a relevant issue"} if {
	applies
	not decided
}
