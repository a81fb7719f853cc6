# METADATA
# title: Major incidents have their own rules
# description: For major incidents a role is responsible, top management is informed, and each one is reviewed afterwards. ISO/IEC 20000-1 requires all three and a documented procedure.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.6.1
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso20000:8.6.1#stated", "iso27001:A.5.27#stated", "itil4:incident-management#stated"]
#   remediation: "State `responsible`, `informs` and `after_review: true`."
package trustcap.management.major_incident_handled

applies if input.id == "major-incident"

informed if count(input.informs) > 0

deny contains {"path": ["responsible"], "text": "nothing says who is responsible for a major incident"} if {
	applies
	not input.responsible
}

deny contains {"path": ["informs"], "text": "nothing says who in top management is informed of a major incident"} if {
	applies
	not informed
}

deny contains {"path": ["after_review"], "text": "nothing says that each major incident is reviewed afterwards"} if {
	applies
	not input.after_review
}
