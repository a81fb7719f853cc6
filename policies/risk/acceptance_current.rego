# METADATA
# title: The acceptance of a risk has not ended
# description: A risk that was accepted until a day is decided upon anew before that day. After it nobody carries the risk by decision.
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 8.3
# custom:
#   severity: medium
#   force: own
#   certainty: clear
#   controls: ["iso20000:6.1#stated", "iso27001:8.3#stated"]
#   remediation: "Decide anew and set `accepted/on` and `accepted/until`."
package trustcap.risk.acceptance_current

applies if input.accepted.until

deny contains {"path": ["accepted", "until"], "text": "the acceptance of the risk ended on {day}", "args": {"day": input.accepted.until}} if input.accepted.until < data.today
