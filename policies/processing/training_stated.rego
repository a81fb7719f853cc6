# METADATA
# title: It is stated whether entrusted data trains AI models
# description: "Customers ask whether their data ends up in a model. This is trustcap's own rule: say it either way."
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 28(10)
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: ["trust:T8.5#stated"]
#   remediation: "Set `ai_training` to `true` or `false`."
package trustcap.processing.training_stated

deny contains {"path": ["ai_training"], "text": "nothing says whether entrusted data is used to train AI models"} if not stated

deny contains {"path": ["ai_training"], "text": "entrusted data trains AI models, while it is said to serve no purposes of one's own"} if {
	input.ai_training
	input.own_purposes.none
}

stated if input.ai_training == true

stated if input.ai_training == false
