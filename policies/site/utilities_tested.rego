# METADATA
# title: Power and cooling of a data centre are tested in time
# description: "In a data centre of one's own, emergency power and cooling are tested at intervals. They are needed on the day on which nobody has time to mend them. ISO/IEC 27001 asks for supporting utilities in A.7.11; the interval is the organization's own."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.7.11
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso27001:A.7.11#stated"]
#   remediation: "Test power and cooling and set `utilities: {every: …, last: …}`."
package trustcap.site.utilities_tested

import data.trustcap.lib.site

applies if site.equipped

deny contains {"path": ["utilities", "every"], "text": "nothing says how often the test of power and cooling takes place"} if {
	applies
	not input.utilities.every
}

deny contains {"path": ["utilities", "last"], "text": "nothing says when the test of power and cooling last took place"} if {
	applies
	input.utilities.every
	not input.utilities.last
}

deny contains {"path": ["utilities", "last"], "text": "the test of power and cooling was due on {day}", "args": {"day": input.utilities.due}} if {
	applies
	data.today > input.utilities.due
}
