# METADATA
# title: It is stated how instructions are given
# description: A processor acts on documented instructions only. Say by which channel customers give them, so that each can be traced.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 28(3)(a)
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 29
# custom:
#   severity: medium
#   force: law
#   certainty: judgement
#   controls: ["gdpr:Art.28(3)(a)#stated", "gdpr:Art.29#stated", "iso27018:A.3.1#stated", "trust:T8.5#stated"]
#   remediation: "Set `instructions` to the channel, for example `ticket`."
package trustcap.processing.instructions_stated

deny contains {"path": ["instructions"], "text": "nothing says how controllers give their instructions"} if not input.instructions
