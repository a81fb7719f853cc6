# METADATA
# title: The scope of the service management system is approved
# description: A scope says who approved it and when. ISO/IEC 20000-1 requires that documented information is reviewed and approved.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 7.5.2
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 4.3
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso20000:4.3#stated", "iso20000:7.5.2#stated"]
#   remediation: "Set `approved/by` and `approved/on`."
package trustcap.scope.sms_approved

applies if input.system == "sms"

deny contains {"path": ["approved", "by"], "text": "nothing says who approved the scope"} if {
	applies
	not input.approved.by
}

deny contains {"path": ["approved", "on"], "text": "nothing says when the scope was approved"} if {
	applies
	not input.approved.on
}

deny contains {"path": ["approved", "on"], "text": "the scope was approved on a day to come ({day})", "args": {"day": input.approved.on}} if {
	applies
	input.approved.on > data.today
}
