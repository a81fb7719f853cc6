# METADATA
# title: A processor tells its controllers of a breach
# description: >-
#   Who processes personal data on behalf of others notifies them of a breach without undue
#   delay; Art. 33(2) GDPR requires it and names no figure. A stated period makes the promise
#   one that can be checked.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 33(2)
# custom:
#   severity: critical
#   force: law
#   certainty: clear
#   controls: ["gdpr:Art.33(2)#stated", "iso27018:A.10.1#stated", "trust:T8.9#stated"]
#   remediation: Add a notice to `controllers` or `customers` with `within` in `breach/notices`.
package trustcap.organization.breach_controllers_told

applies if count(data.inventory.processing_on_behalf) > 0

deny contains {"path": ["breach", "notices", "controllers"], "text": "data is processed on behalf of others, and nothing says when they are told of a breach"} if {
	applies
	not told
}

told if input.breach.notices.controllers

told if input.breach.notices.customers
