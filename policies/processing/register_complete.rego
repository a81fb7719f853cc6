# METADATA
# title: The record of processing on behalf is complete
# description: A processor keeps a record of the controllers on whose behalf it acts and of the categories of processing. The names of the controllers may stand elsewhere; say how many there are and where they are kept.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 30(2)(a)
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 30(2)(b)
# custom:
#   severity: high
#   force: law
#   certainty: clear
#   controls: ["gdpr:Art.30(2)(a)#stated", "gdpr:Art.30(2)(b)#stated"]
#   remediation: "Set `controllers/count`, `controllers/source` and `categories`."
package trustcap.processing.register_complete

deny contains {"path": ["controllers", "count"], "text": "nothing says for how many controllers data is processed"} if not input.controllers.count

deny contains {"path": ["controllers", "source"], "text": "nothing says where the names and contact details of the controllers are kept"} if not input.controllers.source

deny contains {"path": ["categories"], "text": "the categories of processing carried out for controllers are not listed"} if not categories_listed

categories_listed if count(input.categories) > 0
