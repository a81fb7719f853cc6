# METADATA
# title: It is stated whether entrusted data serves own purposes
# description: Whoever processes data for others says that it is used on instruction only, or for what else. Silence does not say that there is nothing else; `none` does.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 28(3)(a)
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 28(10)
# custom:
#   severity: medium
#   force: law
#   certainty: judgement
#   controls: ["gdpr:Art.28(10)#stated", "iso27018:A.3.1#stated", "iso27018:A.3.2#stated", "trust:T8.5#stated"]
#   remediation: "Write `own_purposes: none`, or say in `own_purposes` what else the data is used for."
package trustcap.processing.own_purposes_stated

deny contains {"path": ["own_purposes"], "text": "nothing says whether entrusted data is used for purposes of one's own"} if not input.own_purposes
