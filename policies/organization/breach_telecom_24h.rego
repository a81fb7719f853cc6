# METADATA
# title: A telecommunications provider notifies a breach within 24 hours
# description: >-
#   Providers of publicly available telecommunications services notify a personal data breach to
#   the competent authority, in Germany also to the Federal Network Agency. Regulation (EU) No
#   611/2013 requires it no later than 24 hours after detection, where feasible; what is
#   feasible is to be judged by a person.
# related_resources:
#   - ref: https://www.gesetze-im-internet.de/tkg_2021/__169.html
#     description: § 169 TKG
#   - ref: https://eur-lex.europa.eu/eli/reg/2013/611/oj
#     description: Regulation (EU) No 611/2013 Art. 2(2)
# custom:
#   severity: medium
#   force: law
#   certainty: judgement
#   controls: ["iso27001:A.5.24#stated", "trust:T8.9#stated"]
#   remediation: >-
#     Add a notice to `federal-network-agency` with `within: PT24H` or less in `breach/notices`.
package trustcap.organization.breach_telecom_24h

applies if "tkg" in input.regimes

deny contains {"path": ["breach", "notices", "federal-network-agency", "within"], "text": "telecommunications law holds, and no period is set for notifying a breach to the Federal Network Agency"} if {
	applies
	not input.breach.notices["federal-network-agency"].within
}

deny contains {
	"path": ["breach", "notices", "federal-network-agency", "within"],
	"text": "a breach is notified to the Federal Network Agency within {within}, later than 24 hours",
	"args": {"within": input.breach.notices["federal-network-agency"].within},
} if {
	applies
	input.breach.notices["federal-network-agency"].within.max_s > 24 * 3600
}
