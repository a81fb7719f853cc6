# METADATA
# title: Contacts for an emergency can be reached without the usual place
# description: A critical service says where the list of contacts stands that can be used when the usual place or system cannot be reached. ISO/IEC 20000-1 requires it of continuity plans and contact lists.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.7.2
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso20000:8.7.2#stated", "itil4:service-continuity-management#stated", "trust:T8.8#stated"]
#   remediation: "Refer to the list in `continuity/contacts`."
package trustcap.service.continuity_contacts

import data.trustcap.lib.service

applies if service.critical

deny contains {"path": ["continuity", "contacts"], "text": "the service is critical, and nothing says where the contacts for an emergency stand"} if {
	applies
	not input.continuity.contacts
}
