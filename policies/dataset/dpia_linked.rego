# METADATA
# title: An impact assessment can be found
# description: An impact assessment describes the processing, its necessity, the risks and the measures. Whoever judges the processing later has to find it.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 35(7)
# custom:
#   severity: medium
#   force: law
#   certainty: judgement
#   controls: ["gdpr:Art.35(7)#stated"]
#   remediation: "Name in `dpia/link` where the assessment stands, for example `doc:dpia-health`."
package trustcap.dataset.dpia_linked

applies if input.dpia.done

deny contains {"path": ["dpia", "link"], "text": "an impact assessment is done, and nothing says where it stands"} if {
	applies
	not input.dpia.link
}
