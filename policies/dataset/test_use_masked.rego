# METADATA
# title: Personal data is masked where it is tested or analysed
# description: "Where personal data is used for tests or analysis, it is pseudonymized, masked or anonymized first. ISO/IEC 27001 asks for masking in A.8.11; where the work needs data as it is, that is to be judged by a person."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.8.11
# custom:
#   severity: medium
#   force: standard
#   certainty: judgement
#   controls: ["iso27001:A.8.11#stated"]
#   remediation: "Mask the data and set `masked` to `pseudonymized`, `masked` or `anonymized`."
package trustcap.dataset.test_use_masked

applies if {
	count(input.personal.categories) > 0
	input.masked
}

deny contains {"path": ["masked"], "text": "personal data is used for tests or analysis as it is"} if {
	applies
	input.masked == "none"
}
