# METADATA
# title: Accounts are compared with those who come and go
# description: "Accounts follow people who join, move and leave; a comparison at intervals finds what was forgotten. This is trustcap's own rule; the interval is the organization's own."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.5.16
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.5.18
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: ["iso27001:A.5.16#stated", "iso27001:A.5.18#stated"]
#   remediation: "Set `identity/joiners_movers_leavers: {every: …, last: …}`."
package trustcap.security.accounts_reconciled

deny contains {"path": ["identity", "joiners_movers_leavers", "every"], "text": "nothing says how often the comparison of accounts with those who come and go takes place"} if not input.identity.joiners_movers_leavers.every

deny contains {"path": ["identity", "joiners_movers_leavers", "last"], "text": "nothing says when the comparison of accounts with those who come and go last took place"} if {
	input.identity.joiners_movers_leavers.every
	not input.identity.joiners_movers_leavers.last
}

deny contains {"path": ["identity", "joiners_movers_leavers", "last"], "text": "the comparison of accounts with those who come and go was due on {day}", "args": {"day": input.identity.joiners_movers_leavers.due}} if data.today > input.identity.joiners_movers_leavers.due
