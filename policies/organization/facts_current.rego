# METADATA
# title: The dated facts that rules rest on are fresh
# description: >-
#   Lists such as that of adequacy decisions or of the ages of consent change. This is
#   trustcap's own rule: facts that were last looked up more than 180 days ago are said to be
#   old, since a rule that rests on them may err.
# related_resources:
#   - ref: https://commission.europa.eu/law/law-topic/data-protection/international-dimension-data-protection/adequacy-decisions_en
#     description: Adequacy decisions of the European Commission
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: []
#   remediation: Update trustcap, or look up in the sources whether the facts still hold.
package trustcap.organization.facts_current

old contains file if {
	some file, fact in data.facts
	fact.as_of < data.half_year_ago
}

deny contains {"path": [], "text": "facts of trustcap that rules rest on are older than 180 days: {files}", "args": {"files": sort(old)}} if count(old) > 0
