# METADATA
# title: The need for an impact assessment is decided
# description: Processing special categories or data on criminal convictions on a large scale requires a data protection impact assessment. Whether the scale is large a person judges; that judgement and its reason are stated.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 35(1)
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 35(3)(b)
# custom:
#   severity: medium
#   force: law
#   certainty: judgement
#   controls: ["gdpr:Art.35(1)#stated", "gdpr:Art.35(3)#stated", "trust:T7.9#stated"]
#   remediation: "Set `dpia/required` to `true` or `false`, and where it is `false` give the reason in `dpia/reason`."
package trustcap.dataset.dpia_decided

applies if count(input.personal.special) > 0

applies if input.personal.criminal

decided if input.dpia.required == true

decided if input.dpia.required == false

deny contains {"path": ["dpia", "required"], "text": "special categories or data on criminal convictions are held, and it is not decided whether an impact assessment is required"} if {
	applies
	not decided
}

deny contains {"path": ["dpia", "reason"], "text": "an impact assessment is declared not to be required, and no reason is given"} if {
	applies
	input.dpia.required == false
	not input.dpia.reason
}

exempt contains {"path": ["personal"], "text": "no personal data is held"} if input.personal.none
