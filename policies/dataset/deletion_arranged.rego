# METADATA
# title: Deletion after the retention period is arranged
# description: A retention period is kept only where somebody or something deletes. Say whether deletion is automatic or done by hand.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 5(1)(e)
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 17(1)(a)
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.8.10
# custom:
#   severity: medium
#   force: law
#   certainty: judgement
#   controls: ["gdpr:Art.5(1)(e)#stated", "gdpr:Art.17(1)#stated", "iso27001:A.8.10#stated", "trust:T7.6#stated"]
#   remediation: "Set `retention/deletion` to `automatic` or `manual`."
package trustcap.dataset.deletion_arranged

applies if {
	input.personal
	not input.personal.none
}

deny contains {"path": ["retention", "deletion"], "text": "personal data is held, and nothing says how it is deleted when its time is up"} if {
	applies
	not input.retention.deletion
}

deny contains {"path": ["retention", "deletion"], "text": "personal data is held, and it is not deleted when its time is up"} if {
	applies
	input.retention.deletion == "none"
}

exempt contains {"path": ["personal"], "text": "no personal data is held"} if input.personal.none
