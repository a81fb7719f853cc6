# METADATA
# title: Sources on threats are named and evaluated
# description: "The sources of threat intelligence have somebody who evaluates them and an interval at which it is checked that they still suffice. ISO/IEC 27001 asks for threat intelligence in A.5.7."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.5.7
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso27001:A.5.7#stated"]
#   remediation: "State `feeds`, `owner` and `reviewed: {every: …, last: …}` in `sources`."
package trustcap.security.threat_sources

deny contains {"path": ["sources", "feeds"], "text": "no source on threats is named"} if not feeds_listed

deny contains {"path": ["sources", "owner"], "text": "nothing says who evaluates the sources on threats"} if not input.sources.owner

deny contains {"path": ["sources", "reviewed", "every"], "text": "nothing says how often the review of the sources on threats takes place"} if not input.sources.reviewed.every

deny contains {"path": ["sources", "reviewed", "last"], "text": "nothing says when the review of the sources on threats last took place"} if {
	input.sources.reviewed.every
	not input.sources.reviewed.last
}

deny contains {"path": ["sources", "reviewed", "last"], "text": "the review of the sources on threats was due on {day}", "args": {"day": input.sources.reviewed.due}} if data.today > input.sources.reviewed.due

feeds_listed if count(input.sources.feeds) > 0
