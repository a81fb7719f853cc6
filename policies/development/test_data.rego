# METADATA
# title: Tests do not run on production data
# description: "Tests run on synthetic or masked data, or on a copy that somebody approved; production data in a test reaches people who need not see it. ISO/IEC 27001 asks for it in A.8.33, A.8.11 and A.8.31."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.8.33
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.8.11
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.8.31
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso27001:A.8.33#stated", "iso27001:A.8.11#stated", "iso27001:A.8.31#stated"]
#   remediation: "Set `test_data` to `synthetic`, `masked` or `approved-copy`."
package trustcap.development.test_data

deny contains {"path": ["test_data"], "text": "nothing says on which data tests run"} if not input.test_data

deny contains {"path": ["test_data"], "text": "tests run on production data"} if input.test_data == "production"
