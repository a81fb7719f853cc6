# METADATA
# title: Dependencies carry the promised availability
# description: "The promised availability is not above what the serial dependencies reach together: the product of their targets over the same window. ISO/IEC 20000-1 requires that the alignment of supplier targets with service level agreements is assessed and the risks found are managed; redundancy, or a risk that is accepted by name, is an answer too. The product holds for parts that fail independently of one another."
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
#   remediation: Lower the target, state in `redundancy` why a failure does not reach customers, or name the accepted risk in `accepted_risk`.
package trustcap.service.promise_carried

applies if {
	input.promise.availability.target.percent
	count(dependencies) > 0
}

dependencies contains ["depends_on", id] if some id in input.depends_on

dependencies contains ["suppliers", id] if some id in input.suppliers

serial contains dependency if {
	some dependency in dependencies
	not input.redundancy[dependency[1]]
}

stated[dependency] := data.inventory.services[dependency[1]].promise.availability if {
	some dependency in serial
	dependency[0] == "depends_on"
}

stated[dependency] := data.inventory.suppliers[dependency[1]].targets.availability if {
	some dependency in serial
	dependency[0] == "suppliers"
}

has_target contains dependency if {
	some dependency, availability in stated
	availability.target.percent
}

# Targets over different windows cannot be multiplied.
shares[dependency] := availability.target.percent / 100 if {
	some dependency, availability in stated
	window := input.promise.availability.window
	availability.window.kind == window.kind
	availability.window.length.min_s == window.length.min_s
	availability.window.length.max_s == window.length.max_s
}

shown := round(carried * 10000) / 10000

# Without a dependency it is 100, which no promise exceeds.
carried := round(product([share | some share in shares]) * 100000000) / 1000000

deny contains {
	"path": ["promise", "availability", "target"],
	"text": "{promise} is promised, and the dependencies in series reach {product} together",
	"args": {"promise": input.promise.availability.target, "product": {"percent": shown}},
} if {
	not input.promise.availability.accepted_risk
	input.promise.availability.target.percent > carried
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
	some dependency in has_target
	not shares[dependency]
}
