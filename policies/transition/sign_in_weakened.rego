# METADATA
# title: "Sign-in is weakened only after customers were told"
# description: "Customers rely on what they were told of sign-in. This is trustcap's own rule, drawn from ISO/IEC 27001 A.8.5: where a second factor was required or offered and is not any more, they are told beforehand."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: "ISO/IEC 27001:2022 A.8.5"
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: "GDPR Art. 32(1)(b)"
# custom:
#   severity: medium
#   force: own
#   certainty: clear
#   controls: ["iso27001:A.8.5#stated", "trust:T8.3#stated"]
#   remediation: "Keep `security/mfa`, or announce the change in `announcements` with its basis and the customers' rights."
#   duty: {tell: [customers], by: notice, source: "promised notice of changes", notice: true}
package trustcap.transition.sign_in_weakened

less := {"required": {"optional", "none"}, "optional": {"none"}}

was := input.was.service.security.mfa

applies if {
	input.path == ["security", "mfa"]
	input.is.service.security.mfa in less[was]
}

applies if {
	input.path == ["security", "mfa"]
	input.change == "removed"
	less[was]
}

deny contains {"path": [], "text": "a second factor was {before} at sign-in and is less now, and no announcement covers that", "args": {"before": {"word": input.before, "field": "mfa"}}} if {
	applies
	not input.announcement
}
