# METADATA
# title: Under NIS 2 an early warning goes out within 24 hours
# description: >-
#   Art. 23(4)(a) of Directive (EU) 2022/2555 requires an early warning to the competent
#   authority or CSIRT within 24 hours of becoming aware of a significant incident, before the
#   notification within 72 hours. National law names the authority.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/dir/2022/2555/oj
#     description: Directive (EU) 2022/2555 Art. 23(4)(a)
# custom:
#   severity: high
#   force: law
#   certainty: clear
#   controls: ["iso27001:A.5.24#stated", "trust:T8.9#stated"]
#   remediation: >-
#     Add a notice to `cyber-authority` with `within: PT24H` or less in `breach/notices`.
package trustcap.organization.incident_nis2_24h

applies if "nis2" in input.regimes

deny contains {"path": ["breach", "notices", "cyber-authority", "within"], "text": "the law on NIS 2 holds, and no period is set for the early warning to the authority for cybersecurity"} if {
	applies
	not input.breach.notices["cyber-authority"].within
}

deny contains {
	"path": ["breach", "notices", "cyber-authority", "within"],
	"text": "the early warning reaches the authority for cybersecurity within {within}, later than 24 hours",
	"args": {"within": input.breach.notices["cyber-authority"].within},
} if {
	applies
	input.breach.notices["cyber-authority"].within.max_s > 24 * 3600
}
