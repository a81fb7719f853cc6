# METADATA
# title: A waiver names the risk that is accepted
# description: "Whoever approves a waiver accepts a risk, and can do so only where it is written down. This is trustcap's own rule: say in a sentence what may happen."
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: []
#   remediation: "Write in `risk` what may happen while the waiver is in force."
package trustcap.waiver.risk_named

deny contains {"path": ["risk"], "text": "nothing says which risk is accepted"} if not input.risk
