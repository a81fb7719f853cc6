# METADATA
# title: A certificate names its scope
# description: A certificate speaks of a management system within a scope. Shown without it, it seems to cover everything, which usually misleads.
# related_resources:
#   - ref: https://www.gesetze-im-internet.de/uwg_2004/__5.html
#     description: § 5 UWG
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 4.3
# custom:
#   severity: medium
#   force: law
#   certainty: judgement
#   controls: ["trust:T8.2#stated"]
#   remediation: "Copy the scope from the certificate to `scope`."
package trustcap.evidence.certificate_scope

applies if input.kind == "certificate"

deny contains {"path": ["scope"], "text": "the certificate is named without its scope"} if {
	applies
	not input.scope
}
