# METADATA
# title: A certificate is to an edition in force
# description: When a standard is revised, certificates to the old edition end with the transition. Certificates to ISO/IEC 27001:2013 ended on 31 October 2025, those to ISO/IEC 20000-1:2011 on 31 March 2022; showing one misleads.
# related_resources:
#   - ref: https://www.gesetze-im-internet.de/uwg_2004/__5.html
#     description: § 5 UWG
# custom:
#   severity: high
#   force: law
#   certainty: clear
#   controls: ["trust:T8.2#stated"]
#   remediation: "Move to the edition in force and set `edition`, or take the certificate out of the declarations."
package trustcap.evidence.certificate_edition

applies if {
	input.kind == "certificate"
	input.standard
}

# The edition may stand in a field of its own or behind the name of the standard.
edition := input.edition

edition := split(input.standard, ":")[1] if not input.edition

# The transition from these editions is over.
superseded := {"edition": old, "ended": "2025-10-31"} if {
	contains(input.standard, "27001")
	some old in ["2005", "2013"]
	startswith(edition, old)
} else := {"edition": old, "ended": "2022-03-31"} if {
	contains(input.standard, "20000-1")
	some old in ["2005", "2011"]
	startswith(edition, old)
}

deny contains {"path": ["edition"], "text": "{standard} of {edition} is superseded, and certificates to it ended on {ended}", "args": {"standard": input.standard, "edition": superseded.edition, "ended": superseded.ended}} if {
	applies
	data.today > superseded.ended
}
