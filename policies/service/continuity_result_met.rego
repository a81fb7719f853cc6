# METADATA
# title: The last recovery test met its objectives
# description: "After a recovery test it is stated whether the objectives were met, and they were: the time achieved is not longer than the one intended. ISO/IEC 20000-1 requires that results of tests are recorded and acted upon."
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.7.2
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.5.30
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso20000:8.7.2#stated", "iso27001:A.5.30#stated", "itil4:service-continuity-management#stated", "trust:T8.8#stated"]
#   remediation: "Mend what the test showed, test again and set `continuity/result` and `continuity/achieved`."
package trustcap.service.continuity_result_met

import data.trustcap.lib.service

applies if {
	service.in_use
	input.continuity.test.last
}

deny contains {"path": ["continuity", "result"], "text": "recovery was tested on {day}, and nothing says whether the objectives were met", "args": {"day": input.continuity.test.last}} if {
	applies
	not input.continuity.result
}

deny contains {"path": ["continuity", "result"], "text": "the last recovery test missed its objectives"} if {
	applies
	input.continuity.result == "missed"
}

deny contains {"path": ["continuity", "achieved"], "text": "recovery took {achieved} in the test, and {rto} are intended", "args": {"achieved": input.continuity.achieved, "rto": input.continuity.rto}} if {
	applies
	input.continuity.achieved.max_s > input.continuity.rto.max_s
}
