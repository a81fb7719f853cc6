# METADATA
# title: The law of the third country was assessed
# description: Safeguards between two parties do not bind the authorities of a third country. Since the ruling in Schrems II the exporter usually has to assess whether the law there allows the safeguard to work, and records that assessment.
# related_resources:
#   - ref: https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:62018CJ0311
#     description: CJEU C-311/18
#   - ref: https://www.edpb.europa.eu/our-work-tools/our-documents/recommendations/recommendations-012020-measures-supplement-transfer_en
#     description: EDPB Recommendations 01/2020
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 46(1)
# custom:
#   severity: medium
#   force: case-law
#   certainty: judgement
#   controls: ["gdpr:Art.46(1)#stated", "trust:T7.7#stated"]
#   remediation: "Carry out the transfer impact assessment and set `transfer/tia` to its day."
package trustcap.supplier.transfer_tia

applies if input.transfer.mechanism in {"scc", "bcr", "code-of-conduct", "certification"}

deny contains {"path": ["transfer", "tia"], "text": "the transfer rests on {mechanism}, and no assessment of the third country's law is recorded", "args": {"mechanism": {"word": input.transfer.mechanism}}} if {
	applies
	not input.transfer.tia
}
