# METADATA
# title: Measures for entrusted data are named
# description: The processor's record gives a general description of the technical and organizational measures. Name the measures that protect the entrusted data.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 30(2)(d)
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 32(1)
# custom:
#   severity: high
#   force: law
#   certainty: clear
#   controls: ["gdpr:Art.30(2)(d)#stated", "iso27018:A.11.11#stated"]
#   remediation: "List the measures of `measures` in `measures`."
package trustcap.processing.measures_named

deny contains {"path": ["measures"], "text": "no technical or organizational measures are named for the entrusted data"} if not named

named if count(input.measures) > 0
