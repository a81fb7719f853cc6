# METADATA
# title: The status of each measure is stated
# description: "A measure protects once it is implemented. This is trustcap's own rule: say how far it is, and by when a planned one follows."
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 24(1)
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: []
#   remediation: "Set `status`, and for what is planned `due`."
package trustcap.measure.status_stated

deny contains {"path": ["status"], "text": "nothing says how far the measure is implemented"} if not input.status

deny contains {"path": ["due"], "text": "the measure is planned, and nothing says by when"} if {
	input.status == "planned"
	not input.due
}

deny contains {"path": ["due"], "text": "the measure was to be implemented by {due} and is still planned", "args": {"due": input.due}} if {
	input.status == "planned"
	input.due < data.today
}
