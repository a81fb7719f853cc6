# METADATA
# title: A certificate names the accreditation of its body
# description: Anyone can print a certificate. What it is worth depends on whether a national accreditation body supervises the body that issued it.
# related_resources:
#   - ref: https://www.gesetze-im-internet.de/uwg_2004/__5.html
#     description: § 5 UWG
# custom:
#   severity: medium
#   force: law
#   certainty: judgement
#   controls: ["trust:T8.2#stated"]
#   remediation: "Name the accreditation body in `accreditation/by`, for example `DAkkS`, and the number in `accreditation/number`."
package trustcap.evidence.certificate_accredited

applies if input.kind == "certificate"

deny contains {"path": ["accreditation"], "text": "nothing says by whom the body that issued the certificate is accredited"} if {
	applies
	not input.accreditation.by
}
