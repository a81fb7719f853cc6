# METADATA
# title: Sub-processors are bound as processors
# description: A processor that engages another one binds it by contract to the same duties. The sub-processor is therefore declared as a processor, with its contract.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 28(4)
# custom:
#   severity: high
#   force: law
#   certainty: clear
#   controls: ["gdpr:Art.28(4)#stated", "iso27018:A.11.12#stated"]
#   remediation: "Set `role` of that supplier to `processor` and declare its `agreement`."
package trustcap.processing.sub_processors_bound

applies if count(input.sub_processors) > 0

deny contains {"path": ["sub_processors", supplier], "text": "{supplier} is a sub-processor, and its role as supplier is another", "args": {"supplier": supplier}} if {
	some supplier in input.sub_processors
	not data.inventory.suppliers[supplier].role == "processor"
}

exempt contains {"path": ["sub_processors"], "text": "no sub-processors are engaged"} if count(input.sub_processors) == 0
