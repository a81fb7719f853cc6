# METADATA
# title: Live services for customers are in the published catalogue
# description: A service that customers can use is listed in a catalogue that they can reach, and the declaration says where. ISO/IEC 20000-1 requires that customers and users can reach the parts of the catalogue meant for them.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.2.4
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso20000:8.2.4#stated", "itil4:service-catalogue-management#stated", "trust:T1.1#stated"]
#   remediation: Name the page of the service in `catalogue/url`.
package trustcap.service.catalogue_listed

import data.trustcap.lib.service

applies if {
	service.customer_facing
	not passing
}

passing if input.status in {"pilot", "retiring"}

deny contains {"path": ["catalogue", "url"], "text": "customers use the service, and nothing says where they find it in the catalogue"} if {
	applies
	not input.catalogue.url
}
