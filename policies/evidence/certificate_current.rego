# METADATA
# title: A certificate is in force
# description: A certificate that has expired, is suspended or is withdrawn proves nothing, and showing it misleads those who rely on it.
# related_resources:
#   - ref: https://www.gesetze-im-internet.de/uwg_2004/__5.html
#     description: § 5 UWG
# custom:
#   severity: high
#   force: law
#   certainty: clear
#   controls: ["trust:T8.2#stated"]
#   remediation: "Renew the certificate and set `expires` and `status`, or take it out of the declarations."
package trustcap.evidence.certificate_current

applies if input.kind == "certificate"

deny contains {"path": ["expires"], "text": "the certificate expired on {expires}", "args": {"expires": input.expires}} if {
	applies
	input.expires < data.today
}

deny contains {"path": ["status"], "text": "the certificate is suspended"} if {
	applies
	input.status == "suspended"
}

deny contains {"path": ["status"], "text": "the certificate is withdrawn"} if {
	applies
	input.status == "withdrawn"
}
