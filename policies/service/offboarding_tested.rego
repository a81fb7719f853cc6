# METADATA
# title: The way out is tested once a year
# description: The return of data to customers who leave was tested within the last year. Formats and exports break unnoticed, since nobody uses them until the last day; the year is trustcap's own measure.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.5.2
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: ["trust:T3.2#stated"]
#   remediation: "Test the export and set `offboarding/last_tested` to the day."
package trustcap.service.offboarding_tested

import data.trustcap.lib.service

applies if {
	service.customer_facing
	input.offboarding.export_formats
}

deny contains {"path": ["offboarding", "last_tested"], "text": "data is returned to customers who leave, and nothing says that this was tested"} if {
	applies
	not input.offboarding.last_tested
}

deny contains {"path": ["offboarding", "last_tested"], "text": "the return of data was last tested on {day}, more than a year ago", "args": {"day": input.offboarding.last_tested}} if {
	applies
	input.offboarding.last_tested < data.year_ago
}
