# METADATA
# title: All personal data breaches are documented
# description: >-
#   Art. 33(5) GDPR requires that every personal data breach is documented with its facts, its
#   effects and the remedial action, also where it is not notified. The supervisory authority
#   verifies compliance by this register.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 33(5)
# custom:
#   severity: critical
#   force: law
#   certainty: clear
#   controls: ["gdpr:Art.33(5)#stated"]
#   remediation: Name in `breach/register` where all breaches are documented.
package trustcap.organization.breach_register

deny contains {"path": ["breach", "register"], "text": "nothing says where personal data breaches are documented"} if not input.breach.register
