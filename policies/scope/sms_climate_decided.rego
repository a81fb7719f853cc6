# METADATA
# title: It is decided whether climate change matters to the services
# description: Since Amendment 1:2024 ISO/IEC 20000-1 requires a decision whether climate change is a relevant issue. Either answer is fine; an open question is not.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 4.1
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso20000:4.1#stated"]
#   remediation: "Set `climate_relevant` to `true` or `false`."
package trustcap.scope.sms_climate_decided

applies if input.system == "sms"

decided if is_boolean(input.climate_relevant)

deny contains {"path": ["climate_relevant"], "text": "nothing says whether climate change is a relevant issue"} if {
	applies
	not decided
}
