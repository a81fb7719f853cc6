# METADATA
# title: Sub-processors and their countries are stated
# description: The processor's record names transfers to third countries, and customers may object to a sub-processor only if they know it. Name the sub-processors and where each handles the data; the empty list says that there are none.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 30(2)(c)
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 28(2)
# custom:
#   severity: medium
#   force: law
#   certainty: judgement
#   controls: ["gdpr:Art.30(2)(c)#stated", "iso27018:A.8.1#stated", "iso27018:A.12.1#stated", "trust:T7.7#stated"]
#   remediation: "List the suppliers in `sub_processors`, or write `sub_processors: []`, and set `countries` of each of them."
package trustcap.processing.sub_processors_stated

deny contains {"path": ["sub_processors"], "text": "nothing says whether sub-processors are engaged"} if not input.sub_processors

located(supplier) if count(data.inventory.suppliers[supplier].countries) > 0

deny contains {"path": ["sub_processors", supplier], "text": "nothing says in which countries the sub-processor {supplier} handles the data", "args": {"supplier": supplier}} if {
	some supplier in input.sub_processors
	not located(supplier)
}
