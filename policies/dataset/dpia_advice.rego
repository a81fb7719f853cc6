# METADATA
# title: The data protection officer advises on an impact assessment
# description: Where a data protection officer is designated, Art. 35(2) GDPR requires that its advice is sought when an impact assessment is carried out.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 35(2)
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 39(1)(c)
# custom:
#   severity: high
#   force: law
#   certainty: clear
#   controls: ["gdpr:Art.35(2)#stated", "gdpr:Art.39(1)(c)#stated", "trust:T7.9#stated"]
#   remediation: "Seek the advice of the data protection officer, and set `dpia/dpo_advice` to its day."
package trustcap.dataset.dpia_advice

applies if {
	input.dpia.done
	data.inventory.organization.dpo
	not data.inventory.organization.dpo.none
}

deny contains {"path": ["dpia", "dpo_advice"], "text": "an impact assessment is done, and the advice of the data protection officer was not sought"} if {
	applies
	not advised
}

advised if input.dpia.dpo_advice <= data.today

exempt contains {"path": ["dpia", "required"], "text": "an impact assessment is declared not to be required"} if {
	input.dpia.required == false
	not input.dpia.done
}
