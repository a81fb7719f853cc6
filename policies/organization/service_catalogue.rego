# METADATA
# title: There is a service catalogue
# description: >-
#   ISO/IEC 20000-1:2018, 8.2.4, requires one or more service catalogues that tell customers and
#   users which services there are, what they are for and on what they depend. Without a
#   declared service there is none.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.2.4
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso20000:8.2.4#stated", "itil4:service-catalogue-management#stated", "trust:T1.1#stated"]
#   remediation: Declare the services under `services`.
package trustcap.organization.service_catalogue

deny contains {"path": [], "text": "no service is declared"} if not declared

declared if count(data.inventory.services) > 0
