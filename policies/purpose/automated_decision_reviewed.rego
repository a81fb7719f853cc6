# METADATA
# title: A person reviews automated decisions that weigh on people
# description: >-
#   Where a decision with legal or similarly significant effect is made by automated means, Art.
#   22(3) GDPR requires that people can obtain human intervention, express their view and
#   contest it.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 22(3)
# custom:
#   severity: high
#   force: law
#   certainty: clear
#   controls: ["gdpr:Art.22(3)#stated", "trust:T7.9#stated"]
#   remediation: Provide for review by a person, and set `automated_decision/human_review` to `true`.
package trustcap.purpose.automated_decision_reviewed

applies if input.automated_decision.effect in {"legal", "significant"}

deny contains {"path": ["automated_decision", "human_review"], "text": "a decision with legal or similarly significant effect is made by automated means, and no review by a person is provided for"} if {
	applies
	not input.automated_decision.human_review
}

exempt contains {"path": ["automated_decision"], "text": "no decision with legal or similarly significant effect is made by automated means"} if input.automated_decision.none

exempt contains {"path": ["automated_decision"], "text": "no decision with legal or similarly significant effect is made by automated means"} if input.automated_decision.effect == "minor"
