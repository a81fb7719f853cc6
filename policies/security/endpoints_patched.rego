# METADATA
# title: Devices are updated within a stated time
# description: "The time is stated within which security updates reach devices. The deadline decides before the day on which everybody is in a hurry."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.8.1
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.8.8
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: ["iso27001:A.8.1#stated", "iso27001:A.8.8#stated"]
#   remediation: "Set `endpoints/patch_within`, for example `P14D`."
package trustcap.security.endpoints_patched

deny contains {"path": ["endpoints", "patch_within"], "text": "nothing says within which time devices are updated"} if not input.endpoints.patch_within
