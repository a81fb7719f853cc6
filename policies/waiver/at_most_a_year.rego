# METADATA
# title: A waiver ends within a year
# description: "This is trustcap's own rule: what is tolerated is decided anew at least once a year, with the risk as it then is."
# custom:
#   severity: medium
#   force: own
#   certainty: clear
#   controls: []
#   remediation: "Set `until` to a day within a year of `from`."
package trustcap.waiver.at_most_a_year

deny contains {"path": ["until"], "text": "the waiver runs until {until}, and a year ends on {longest}", "args": {"until": input.until, "longest": input.longest}} if input.until > input.longest
