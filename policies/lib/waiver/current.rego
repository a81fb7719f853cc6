# METADATA
# title: A waiver is removed when it has ended
# description: On the day after its last day a waiver covers nothing any more, and its finding is open again. A waiver that has ended is either replaced by a new decision or removed.
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 8.3
# custom:
#   severity: medium
#   force: own
#   certainty: clear
#   found_by: controls
#   controls: []
#   remediation: "Mend the finding and remove the waiver, or decide anew with a new `from` and `until`."
package trustcap.waiver.current
