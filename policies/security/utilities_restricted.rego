# METADATA
# title: Privileged utility programs are restricted and logged
# description: "Tools that can get round the controls of a system are few, and their use is logged. This is trustcap's own rule, after the guidance of ISO/IEC 27017 on 9.4.4."
# related_resources:
#   - ref: https://www.iso.org/standard/43757.html
#     description: ISO/IEC 27017:2015 9.4.4
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: ["iso27017:9.4.4#stated"]
#   remediation: "Restrict such tools, log their use and set `utilities_restricted`."
package trustcap.security.utilities_restricted

deny contains {"path": ["utilities_restricted"], "text": "nothing says whether privileged utility programs are restricted and logged"} if not utilities_stated

deny contains {"path": ["utilities_restricted"], "text": "privileged utility programs are not restricted and logged"} if input.utilities_restricted == false

utilities_stated if is_boolean(input.utilities_restricted)
