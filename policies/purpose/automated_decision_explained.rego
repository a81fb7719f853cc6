# METADATA
# title: The logic of automated decisions is explained
# description: >-
#   Art. 13(2)(f) GDPR requires meaningful information about the logic of automated decisions
#   under Art. 22, and about their significance and consequences for people.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 13(2)(f)
# custom:
#   severity: high
#   force: law
#   certainty: clear
#   controls: ["gdpr:Art.13(2)(f)#stated", "trust:T7.9#stated"]
#   remediation: Explain the logic, significance and consequences in `automated_decision/logic`.
package trustcap.purpose.automated_decision_explained

applies if input.automated_decision.effect in {"legal", "significant"}

deny contains {"path": ["automated_decision", "logic"], "text": "a decision with legal or similarly significant effect is made by automated means, and its logic is not explained"} if {
	applies
	not input.automated_decision.logic
}

exempt contains {"path": ["automated_decision"], "text": "no decision with legal or similarly significant effect is made by automated means"} if input.automated_decision.none

exempt contains {"path": ["automated_decision"], "text": "no decision with legal or similarly significant effect is made by automated means"} if input.automated_decision.effect == "minor"
