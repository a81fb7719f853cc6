# METADATA
# title: "Sign-in is weakened only after customers were told"
# description: "ISO/IEC 27001 A.8.5 requires authentication that fits the access it guards. Where a second factor was required and is not any more, those who rely on it are told beforehand."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: "ISO/IEC 27001:2022 A.8.5"
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: "GDPR Art. 32(1)(b)"
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso27001:A.8.5#stated", "trust:T8.3#stated"]
#   remediation: "Keep `security/mfa`, or announce the change in `announcements` with its basis and the customers' rights."
#   duty: {tell: [customers, top-management], by: notice, source: "ISO/IEC 27001:2022 A.8.5", notice: true}
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
