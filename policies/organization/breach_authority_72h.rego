# METADATA
# title: A personal data breach reaches the authority within 72 hours
# description: >-
#   Art. 33(1) GDPR requires that a personal data breach is notified to the supervisory
#   authority without undue delay and, where feasible, not later than 72 hours after becoming
#   aware of it, unless it is unlikely to result in a risk. The hours run through weekends and
#   holidays; a clock that starts before awareness is stricter and passes.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 33(1)
#   - ref: https://eur-lex.europa.eu/eli/reg/1971/1182/oj
#     description: Regulation (EEC, Euratom) No 1182/71 Art. 3
# custom:
#   severity: critical
#   force: law
#   certainty: clear
#   controls: ["gdpr:Art.33(1)#stated", "iso27001:A.5.24#stated", "trust:T8.9#stated"]
#   remediation: >-
#     Add a notice to `authority` in `breach/notices` with `within: PT72H` or less and `from:
#     awareness`.
package trustcap.organization.breach_authority_72h

deny contains {"path": ["breach", "notices", "authority"], "text": "nothing says when a personal data breach is notified to the supervisory authority"} if not input.breach.notices.authority

deny contains {"path": ["breach", "notices", "authority", "within"], "text": "no period is set for notifying a personal data breach to the supervisory authority"} if {
	input.breach.notices.authority
	not input.breach.notices.authority.within
}

deny contains {
	"path": ["breach", "notices", "authority", "within"],
	"text": "a personal data breach is notified to the supervisory authority within {within}, later than 72 hours",
	"args": {"within": input.breach.notices.authority.within},
} if {
	input.breach.notices.authority.within.max_s > 72 * 3600
}

deny contains {"path": ["breach", "notices", "authority", "from"], "text": "nothing says from when the period for notifying a personal data breach runs"} if {
	input.breach.notices.authority
	not input.breach.notices.authority.from
}
