# METADATA
# title: Processing of employee data says what it rests on
# description: >-
#   Since the judgment C-34/21 it is in doubt whether § 26(1) BDSG still bears the processing of
#   employee data. A purpose on employees says whether it rests on the contract, on a collective
#   agreement or on a law, and names the agreement, which has to meet Art. 88(2) GDPR. Whether
#   that bears the processing is to be judged by a person.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 6(1)
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 88(1)
#   - ref: https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:62021CJ0034
#     description: CJEU, 30 March 2023, C-34/21
# custom:
#   severity: medium
#   force: law
#   certainty: judgement
#   controls: ["trust:T7.2#stated"]
#   remediation: Set `employment/basis_detail`, and for a collective agreement name it in `employment/agreement`.
package trustcap.purpose.employment_basis

applies if input.nature == "employment"

deny contains {"path": ["employment", "basis_detail"], "text": "data of employees is processed, and nothing says whether contract, collective agreement or law bears it"} if {
	applies
	not input.employment.basis_detail
}

deny contains {"path": ["employment", "agreement"], "text": "the processing rests on a collective agreement, and the agreement is not named"} if {
	applies
	input.employment.basis_detail == "collective-agreement"
	not input.employment.agreement
}

exempt contains {"path": ["nature"], "text": "the purpose does not concern employment"} if {
	input.nature
	not applies
}
