# METADATA
# title: "A change of risk leads to a review of the impact assessment"
# description: "Art. 35(11) GDPR requires a review, where necessary, at least when the risk of the processing changes. More data, more people, longer periods, other countries and weaker protection change it."
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: "GDPR Art. 35(11)"
# custom:
#   severity: medium
#   force: law
#   certainty: judgement
#   controls: ["gdpr:Art.35(11)#stated", "trust:T7.9#stated"]
#   remediation: "Review the impact assessment and set `dpia/reviewed/last`, or `dpia_reviewed: true` in the announcement."
#   duty: {tell: [owner], by: before, source: "GDPR Art. 35(11)"}
package trustcap.transition.dpia_reviewed

was := input.was.dataset

is := input.is.dataset

applies if {
	assessed
	riskier
}

assessed if was.dpia.required

assessed if was.dpia.done

riskier if {
	input.path[1] in {"categories", "subjects", "special"}
	input.change == "added"
}

riskier if {
	input.path == ["personal", "criminal"]
	is.personal.criminal
}

riskier if {
	input.path[0] == "countries"
	input.change == "added"
	not input.path[1] in data.facts.countries.eea
}

riskier if {
	input.path == ["retention", "period"]
	is.retention.period.max_s > was.retention.period.max_s
}

riskier if input.path == ["classification"]

riskier if input.path[0] == "encryption"

reviewed if input.announcement.dpia_reviewed

reviewed if is.dpia.reviewed.last > was.dpia.reviewed.last

reviewed if is.dpia.done > was.dpia.done

reviewed if {
	is.dpia.reviewed.last
	not was.dpia.reviewed.last
}

deny contains {"path": [], "text": "the change bears on the risk that the impact assessment judged, and it was not reviewed with it"} if {
	applies
	not reviewed
}
