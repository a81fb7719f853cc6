# METADATA
# title: A required impact assessment is done
# description: Where processing is likely to result in a high risk, the impact assessment is carried out before the processing starts.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 35(1)
# custom:
#   severity: high
#   force: law
#   certainty: clear
#   controls: ["gdpr:Art.35(1)#stated", "trust:T7.9#stated"]
#   remediation: "Carry out the assessment and set `dpia/done` to its day."
package trustcap.dataset.dpia_done

applies if input.dpia.required

deny contains {"path": ["dpia", "done"], "text": "an impact assessment is required, and none is done"} if {
	applies
	not input.dpia.done
}

deny contains {"path": ["dpia", "done"], "text": "the impact assessment is dated {done}, which is still to come", "args": {"done": input.dpia.done}} if {
	applies
	input.dpia.done > data.today
}

exempt contains {"path": ["dpia", "required"], "text": "an impact assessment is declared not to be required"} if input.dpia.required == false

exempt contains {"path": ["personal"], "text": "no personal data is held"} if {
	input.personal.none
	not applies
}
