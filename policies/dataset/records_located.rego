# METADATA
# title: Records kept by law have a period and a place
# description: "Data that a statute asks to keep states for how long and in which countries it lies, so that it is found when it is asked for. ISO/IEC 27001 asks for the protection of records in A.5.33."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.5.33
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso27001:A.5.33#stated"]
#   remediation: "State `retention/period` and `countries`."
package trustcap.dataset.records_located

applies if input.retention.statute

deny contains {"path": ["retention", "period"], "text": "{statute} asks to keep the data, and nothing says for how long", "args": {"statute": input.retention.statute}} if not input.retention.period

deny contains {"path": ["countries"], "text": "{statute} asks to keep the data, and nothing says in which countries it lies", "args": {"statute": input.retention.statute}} if not countries_listed

countries_listed if count(input.countries) > 0
