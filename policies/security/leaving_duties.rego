# METADATA
# title: Duties that outlast employment are settled
# description: "Some duties, confidentiality first, go on after people leave or change their task. ISO/IEC 27001 asks in A.6.5 that they are defined and made known."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.6.5
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso27001:A.6.5#stated"]
#   remediation: "Settle the duties that continue and set `leaving/duties_continue`."
package trustcap.security.leaving_duties

deny contains {"path": ["leaving", "duties_continue"], "text": "nothing says whether duties continue after somebody leaves"} if not duties_stated

deny contains {"path": ["leaving", "duties_continue"], "text": "no duties continue after somebody leaves"} if input.leaving.duties_continue == false

duties_stated if is_boolean(input.leaving.duties_continue)
