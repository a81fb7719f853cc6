# METADATA
# title: A waiver names a rule and a resource that exist
# description: A waiver that names a rule or a resource that does not exist covers nothing, and nobody would notice. It is usually left over from a rename.
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 8.3
# custom:
#   severity: medium
#   force: own
#   certainty: clear
#   found_by: controls
#   controls: []
#   remediation: "Correct `rule` and `resource`, or remove the waiver."
package trustcap.waiver.known
