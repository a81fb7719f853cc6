# METADATA
# title: There are instructions for every service request
# description: A service request refers to the instructions for those who fulfil it. ISO/IEC 20000-1 requires that they are available.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.6.2
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso20000:8.6.2#stated", "itil4:service-request-management#stated"]
#   remediation: "Refer to the instructions in `instructions`."
package trustcap.request.instructions_named

deny contains {"path": ["instructions"], "text": "no instructions for those who fulfil the request are named"} if not input.instructions
