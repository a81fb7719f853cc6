# METADATA
# title: A certificate can be looked up
# description: Whoever reads of a certificate can check it only with the standard and its edition, the body that issued it, its number and its end.
# related_resources:
#   - ref: https://www.gesetze-im-internet.de/uwg_2004/__5.html
#     description: § 5 UWG
#   - ref: https://www.gesetze-im-internet.de/uwg_2004/__5a.html
#     description: § 5a UWG
# custom:
#   severity: medium
#   force: law
#   certainty: judgement
#   controls: ["trust:T8.2#stated"]
#   remediation: "Copy `standard`, `edition`, `body`, `number` and `expires` from the certificate."
package trustcap.evidence.certificate_body

applies if input.kind == "certificate"

deny contains {"path": ["standard"], "text": "the certificate is named without its standard"} if {
	applies
	not input.standard
}

deny contains {"path": ["edition"], "text": "the certificate is named without the edition of its standard"} if {
	applies
	not input.edition
	not edition_in_standard
}

edition_in_standard if contains(input.standard, ":")

deny contains {"path": ["body"], "text": "the certificate is named without the body that issued it"} if {
	applies
	not input.body
}

deny contains {"path": ["number"], "text": "the certificate is named without its number"} if {
	applies
	not input.number
}

deny contains {"path": ["expires"], "text": "the certificate is named without the day on which it expires"} if {
	applies
	not input.expires
}
