# METADATA
# title: The recovery of critical services is tested in time
# description: A critical service states at which interval its recovery is tested and when it was last done, and the test is not overdue. Art. 32(1)(d) GDPR requires regular testing of the measures, ISO/IEC 20000-1 tests at planned intervals.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 32(1)(d)
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.7.2
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.5.30
# custom:
#   severity: medium
#   force: law
#   certainty: judgement
#   controls: ["gdpr:Art.32(1)(d)#stated", "iso20000:8.7.2#stated", "iso27001:A.5.30#stated", "itil4:service-continuity-management#stated", "trust:T8.8#stated"]
#   remediation: "Test the recovery and set `continuity/test: {every: …, last: …}`."
package trustcap.service.continuity_test_current

import data.trustcap.lib.service

applies if service.critical

# Who tests a service that is less critical keeps the interval, too.
applies if {
	service.in_use
	input.continuity.test
}

deny contains {"path": ["continuity", "test"], "text": "the service is critical, and nothing says that its recovery is tested"} if {
	applies
	not input.continuity.test
}

deny contains {"path": ["continuity", "test", "every"], "text": "nothing says at which interval the recovery is tested"} if {
	applies
	input.continuity.test
	not input.continuity.test.every
}

deny contains {"path": ["continuity", "test", "last"], "text": "nothing says when the recovery was last tested"} if {
	applies
	input.continuity.test
	not input.continuity.test.last
}

deny contains {"path": ["continuity", "test", "last"], "text": "the test of the recovery was due on {day}", "args": {"day": input.continuity.test.due}} if {
	applies
	data.today > input.continuity.test.due
}
