# METADATA
# title: It is stated when a continuity plan is invoked, and by whom
# description: The process for continuity states the criteria for invoking a plan and the role that does it, and each use of a plan is reviewed afterwards. ISO/IEC 20000-1 requires all three.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.7.2
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso20000:8.7.2#stated", "iso27001:A.5.30#stated", "itil4:service-continuity-management#stated"]
#   remediation: "State `criteria`, `responsible` and `after_review: true`."
package trustcap.management.continuity_invoked

applies if input.id == "continuity"

deny contains {"path": ["criteria"], "text": "nothing says when a continuity plan is invoked"} if {
	applies
	not input.criteria
}

deny contains {"path": ["responsible"], "text": "nothing says who invokes a continuity plan"} if {
	applies
	not input.responsible
}

deny contains {"path": ["after_review"], "text": "nothing says that a continuity plan is reviewed after its use"} if {
	applies
	not input.after_review
}
