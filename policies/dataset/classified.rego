# METADATA
# title: Each data set is classified
# description: Information is classified by how much protection it needs. Everything else about its handling, from encryption to access reviews, follows from the level.
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.5.12
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso27001:A.5.12#stated", "itil4:information-security-management#stated", "trust:T7.5#stated"]
#   remediation: "Name a level of `classification` in `classification`."
package trustcap.dataset.classified

deny contains {"path": ["classification"], "text": "no level of classification is named"} if not input.classification
