# METADATA
# title: Browser signals count as an objection to advertising
# description: >-
#   Under Art. 21(5) GDPR people may object by automated means. That Global Privacy Control is
#   such an objection is law in California, not by itself in the Union. This is trustcap's own
#   rule: where advertising is on until people object, the signal counts.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 21(5)
#   - ref: https://globalprivacycontrol.org
#     description: Global Privacy Control
# custom:
#   severity: low
#   force: own
#   certainty: judgement
#   controls: ["trust:T7.4#stated"]
#   remediation: Take the signal as an objection, and add `gpc` to `signals`.
package trustcap.purpose.signals_heeded

# Advertising that a browser sees; messages are objected to by reply.
applies if {
	input.nature in {"advertising", "social-media"}
	not input.marketing
	on_until_objection
}

on_until_objection if input.choice == "opt-out"

on_until_objection if {
	some state in input.regions
	state == "granted"
}

heeded if "gpc" in input.signals

deny contains {"path": ["signals"], "text": "advertising is on until people object, and the signal of their browser does not count as an objection"} if {
	applies
	not heeded
}
