# METADATA
# title: An impact assessment is reviewed when it is due
# description: Art. 35(11) GDPR requires a review where necessary, at least when the risk changes. An interval makes the question come back; whether the risk has changed before is to be judged by a person.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 35(11)
# custom:
#   severity: medium
#   force: law
#   certainty: judgement
#   controls: ["gdpr:Art.35(11)#stated", "trust:T7.9#stated"]
#   remediation: "Review the assessment, and set `dpia/reviewed/every` to the interval and `dpia/reviewed/last` to the day."
package trustcap.dataset.dpia_reviewed

applies if input.dpia.done

deny contains {"path": ["dpia", "reviewed", "every"], "text": "an impact assessment is done, and no interval is set for its review"} if {
	applies
	not input.dpia.reviewed.every
}

deny contains {"path": ["dpia", "reviewed", "last"], "text": "the review of the impact assessment was due on {due}", "args": {"due": input.dpia.reviewed.due}} if {
	applies
	data.today > input.dpia.reviewed.due
}

# A first review may still be to come.
deny contains {"path": ["dpia", "reviewed", "last"], "text": "the impact assessment was done on {done}, and no review is recorded since", "args": {"done": input.dpia.done}} if {
	not input.dpia.reviewed.last
	input.dpia.done < data.year_ago
}
