# METADATA
# title: Measures in use are tested
# description: "The law names a process for regularly testing the effectiveness of measures. This is trustcap's own rule: say when a measure was last tested and how often it is."
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 32(1)(d)
# custom:
#   severity: low
#   force: own
#   certainty: judgement
#   controls: []
#   remediation: "Set `tested` to the day of the last test and `test_every` to the interval."
package trustcap.measure.test_current

applies if input.status in {"implemented", "partly"}

deny contains {"path": ["tested"], "text": "the measure is in use, and nothing says when it was last tested"} if {
	applies
	not input.tested
}

deny contains {"path": ["test_every"], "text": "the measure is in use, and nothing says how often it is tested"} if {
	applies
	not input.test_every
}

# An interval of a year at most has passed when the last test is older than that.
deny contains {"path": ["tested"], "text": "the measure is tested every {every}, and the last test was on {tested}", "args": {"every": input.test_every, "tested": input.tested}} if {
	applies
	input.test_every.max_s <= 31622400
	input.tested < data.year_ago
}
