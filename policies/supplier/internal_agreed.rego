# METADATA
# title: Internal suppliers have an agreement with targets
# description: An internal supplier, or a customer acting as one, has a documented agreement with targets. ISO/IEC 20000-1 requires that it defines targets, commitments and activities of both sides.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.3.4.2
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso20000:8.3.4.2#stated"]
#   remediation: "State `agreement/link` or `agreement/signed`, and the targets in `targets`."
package trustcap.supplier.internal_agreed

applies if input.role == "internal"

agreed if input.agreement.link

agreed if input.agreement.signed

deny contains {"path": ["agreement"], "text": "no agreement with the internal supplier is stated"} if {
	applies
	not agreed
}

deny contains {"path": ["targets"], "text": "no targets of the internal supplier are stated"} if {
	applies
	not input.targets
}
