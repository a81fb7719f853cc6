# METADATA
# title: The authority is consulted where a high risk remains
# description: Where an impact assessment shows a high risk that the measures do not lower, Art. 36(1) GDPR requires that the supervisory authority is consulted before the processing starts.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 36(1)
# custom:
#   severity: high
#   force: law
#   certainty: clear
#   controls: ["gdpr:Art.36(1)#stated", "trust:T7.9#stated"]
#   remediation: "Lower the risk and set `dpia/result`, or consult the authority and set `dpia/consulted` to the day."
package trustcap.dataset.dpia_consulted

applies if input.dpia.done

applies if input.dpia.result

deny contains {"path": ["dpia", "consulted"], "text": "a high risk remains after the impact assessment, and the supervisory authority was not consulted"} if {
	input.dpia.result == "high"
	not consulted
}

consulted if input.dpia.consulted <= data.today

unknown contains {"path": ["dpia", "result"], "text": "an impact assessment is done, and nothing says which risk remains"} if {
	applies
	not input.dpia.result
}

exempt contains {"path": ["dpia", "required"], "text": "an impact assessment is declared not to be required"} if {
	input.dpia.required == false
	not applies
}
