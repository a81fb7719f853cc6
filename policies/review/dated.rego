# METADATA
# title: A review with others has a date and names whom it was with
# description: A review says on which day it was held, with whom and, where customers took part, about which services. ISO/IEC 20000-1 requires reviews of performance with customers at planned intervals; a record without a date shows none.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.3.2
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.3.3
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso20000:8.3.2#stated", "itil4:relationship-management#stated", "trust:T4.3#stated"]
#   remediation: "State `with`, `date` and `services`."
package trustcap.review.dated

on_services if count(input.services) > 0

deny contains {"path": ["with"], "text": "nothing says with whom the review was held"} if not input["with"]

deny contains {"path": ["date"], "text": "nothing says when the review was held"} if not input.date

deny contains {"path": ["date"], "text": "the review lies on a day to come ({day})", "args": {"day": input.date}} if input.date > data.today

deny contains {"path": ["services"], "text": "customers took part, and nothing says which services were reviewed"} if {
	input["with"] == "customers"
	not on_services
}
