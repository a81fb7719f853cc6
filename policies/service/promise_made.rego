# METADATA
# title: Services for customers have a measurable promise
# description: A service that customers use has at least one measurable target. Without one nobody can tell whether it performs as expected.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.3.3
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: ["itil4:service-level-management#stated", "trust:T1.3#stated"]
#   remediation: "Add a target to `promise`, for example `availability: {target: 99.9%, window: {length: P1M, kind: calendar}}`."
package trustcap.service.promise_made

import data.trustcap.lib.service

applies if service.customer_facing

deny contains {"path": ["promise"], "text": "customers use the service, and no measurable target is stated"} if {
	applies
	not input.promise
}
