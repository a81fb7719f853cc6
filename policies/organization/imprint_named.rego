# METADATA
# title: The provider identification is published
# description: >-
#   § 5 DDG requires providers of commercial digital services in Germany to keep their
#   identification easily recognizable, directly reachable and permanently available. Whether a
#   service is commercial in this sense is to be judged by a person.
# related_resources:
#   - ref: https://www.gesetze-im-internet.de/ddg/__5.html
#     description: § 5 DDG
# custom:
#   severity: medium
#   force: law
#   certainty: judgement
#   controls: []
#   remediation: State the page with the provider identification in `imprint`.
package trustcap.organization.imprint_named

applies if input.address.country == "DE"

deny contains {"path": ["imprint"], "text": "no page with the provider identification is named"} if {
	applies
	not input.imprint
}
