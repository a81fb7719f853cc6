# METADATA
# title: The time source is stated
# description: "Logs of several systems tell one story only if their clocks agree. ISO/IEC 27001 asks in A.8.17 that clocks follow an approved source."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.8.17
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso27001:A.8.17#stated", "iso27017:12.4.4#stated"]
#   remediation: "Name the source in `time_source`, for example `ptbtime1.ptb.de`."
package trustcap.security.time_source

deny contains {"path": ["time_source"], "text": "no time source is named"} if not input.time_source
