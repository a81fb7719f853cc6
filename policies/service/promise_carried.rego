# METADATA
# title: Dependencies carry the promised availability
# description: "The promised availability is not above what the serial dependencies reach together: the product of their targets over the same window, where a group of which one is enough counts as one: 1-(1-a)(1-b). ISO/IEC 20000-1 requires that the alignment of supplier targets with service level agreements is assessed and the risks found are managed; redundancy, or a risk that is accepted by name, is an answer too. The product holds for parts that fail independently of one another."
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.3.4.1
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.7.1
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.8.14
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso20000:8.3.4.1#stated", "iso20000:8.7.1#stated", "iso27001:A.8.14#stated", "itil4:availability-management#stated", "itil4:capacity-and-performance-management#stated", "itil4:supplier-management#stated", "trust:T3.6#stated"]
#   remediation: Lower the target, name in `parallel` the dependencies of which one is enough, state in `redundancy` why a failure does not reach customers, or name the accepted risk in `accepted_risk`.
package trustcap.service.promise_carried

applies if {
	input.promise.availability.target.percent
	count(dependencies) > 0
}

dependencies contains ["depends_on", id] if some id in input.depends_on

dependencies contains ["suppliers", id] if some id in input.suppliers

dependencies contains dependency if {
	some members in groups
	some dependency in members
}

# Groups of which one is enough.
groups[name] contains [field_of[parts[0]], parts[1]] if {
	some name, members in input.parallel
	some member in members
	parts := split(member, "/")
}

field_of := {"services": "depends_on", "suppliers": "suppliers"}

grouped contains dependency if {
	some members in groups
	some dependency in members
}

serial contains dependency if {
	some dependency in dependencies - grouped
	not input.redundancy[dependency[1]]
}

stated[dependency] := data.inventory.services[dependency[1]].promise.availability if {
	some dependency in serial | grouped
	dependency[0] == "depends_on"
}

stated[dependency] := data.inventory.suppliers[dependency[1]].targets.availability if {
	some dependency in serial | grouped
	dependency[0] == "suppliers"
}

has_target contains dependency if {
	some dependency, availability in stated
	availability.target.percent
}

# Targets over different windows cannot be multiplied.
reaches[dependency] := availability.target.percent if {
	some dependency, availability in stated
	window := input.promise.availability.window
	availability.window.kind == window.kind
	availability.window.length.min_s == window.length.min_s
	availability.window.length.max_s == window.length.max_s
}

# A member of a group whose target is not known adds nothing to it.
known[name] := [reaches[member] | some member in members] if {
	some name, members in groups
	count([member | some member in members; reaches[member]]) > 0
}

carried := trustcap.chain({
	"promised": input.promise.availability.target.percent,
	"series": [reaches[dependency] | some dependency in serial],
	"parallel": [members | some members in known],
})

deny contains {
	"path": ["promise", "availability", "target"],
	"text": "{promise} is promised, and the dependencies reach {product} together",
	"args": {"promise": input.promise.availability.target, "product": {"percent": carried.percent}},
} if {
	not input.promise.availability.accepted_risk
	not carried.carries
}

unknown contains {"path": dependency, "text": "no availability target of this service is stated, so nothing tells whether it carries the promise"} if {
	applies
	some dependency in (serial - has_target)
	dependency[0] == "depends_on"
}

unknown contains {"path": dependency, "text": "no availability target of this supplier is stated, so nothing tells whether it carries the promise"} if {
	applies
	some dependency in (serial - has_target)
	dependency[0] == "suppliers"
}

unknown contains {"path": dependency, "text": "its availability target does not hold over the same window, so the two are not compared"} if {
	applies
	some dependency in serial & has_target
	not reaches[dependency]
}

unknown contains {"path": ["parallel", name], "text": "no availability target over the same window is stated in this group, so nothing tells whether it carries the promise"} if {
	applies
	some name, _ in groups
	not known[name]
}
