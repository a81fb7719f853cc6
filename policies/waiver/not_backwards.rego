# METADATA
# title: A waiver does not end before it begins
# description: "This is trustcap's own rule: a waiver whose last day lies before its first was in force on no day, and covers nothing."
# custom:
#   severity: medium
#   force: own
#   certainty: clear
#   controls: []
#   remediation: "Correct `from` or `until`."
package trustcap.waiver.not_backwards

deny contains {"path": ["until"], "text": "the waiver ends on {until}, before it begins on {from}", "args": {"until": input.until, "from": input.from}} if input.until < input.from
