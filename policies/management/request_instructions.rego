# METADATA
# title: Those who fulfil requests have instructions
# description: Whoever fulfils service requests has instructions for it. ISO/IEC 20000-1 requires that they are available to those who take part.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.6.2
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso20000:8.6.2#stated", "itil4:service-request-management#stated"]
#   remediation: "Provide the instructions and set `instructions: true`."
package trustcap.management.request_instructions

applies if input.id == "request"

deny contains {"path": ["instructions"], "text": "nothing says that those who fulfil requests have instructions"} if {
	applies
	not input.instructions
}
