# METADATA
# title: The controller is named with address and contact
# description: >-
#   Art. 30(1)(a) and Art. 13(1)(a) GDPR require name and contact details of the controller. A
#   postal address with street, postcode, city and country and an address for messages make it
#   reachable; whether less is enough is to be judged by a person.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 30(1)(a)
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 13(1)(a)
# custom:
#   severity: medium
#   force: law
#   certainty: judgement
#   controls: ["gdpr:Art.30(1)(a)#stated", "gdpr:Art.13(1)(a)#stated"]
#   remediation: State `address` with `street`, `postcode`, `city` and `country`, and `contacts/general` or `contacts/privacy`.
package trustcap.organization.record_header

complete if {
	input.address.street
	input.address.postcode
	input.address.city
	input.address.country
}

reachable if input.contacts.general

reachable if input.contacts.privacy

deny contains {"path": ["address"], "text": "the postal address of the controller is not complete"} if not complete

deny contains {"path": ["contacts"], "text": "no address is named at which the controller can be reached"} if not reachable
