# METADATA
# title: An announcement says what the change rests on
# description: "An announcement names the basis of the change: a clause of the contract, an agreement, a law, or that it has no effect on customers. Notice alone does not make a change lawful."
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.3.3
# custom:
#   severity: medium
#   force: own
#   certainty: clear
#   controls: ["trust:T4.1#stated"]
#   remediation: Set `basis/kind`, and `basis/ref` with the clause, agreement or law.
package trustcap.announcement.basis_named

deny contains {"path": ["basis", "kind"], "text": "nothing says what the change rests on"} if not input.basis.kind

deny contains {"path": ["basis", "ref"], "text": "the change rests on a clause, an agreement or a law, and nothing says which"} if {
	input.basis.kind in {"contract-clause", "agreement", "law"}
	not input.basis.ref
}
