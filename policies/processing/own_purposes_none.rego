# METADATA
# title: Entrusted data serves no purposes of one's own
# description: A processor that determines purposes and means itself is considered a controller for that processing. It then needs a legal basis, an entry in its own record and a notice to data subjects.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 28(10)
# custom:
#   severity: high
#   force: law
#   certainty: clear
#   controls: ["gdpr:Art.28(10)#stated", "iso27018:A.3.1#stated", "iso27018:A.3.2#stated", "trust:T8.5#stated"]
#   remediation: "Give up the use, or declare it as a purpose in `purposes` with its legal basis, and set `own_purposes` to `none`."
package trustcap.processing.own_purposes_none

applies if input.own_purposes

deny contains {"path": ["own_purposes"], "text": "data processed on behalf of others is used for purposes of one's own"} if {
	applies
	not input.own_purposes.none
}
