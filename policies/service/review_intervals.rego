# METADATA
# title: Reviews of a service take place at least once a year
# description: Reviews with customers, surveys, recovery tests, scans and the reviews of requirements, capacity and risks to continuity are planned at least once a year. The standards leave the interval to the organization; a year is trustcap's own measure.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 9.1
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: []
#   remediation: Shorten `every` of the review to at most `P1Y`.
package trustcap.service.review_intervals

import data.trustcap.lib.service

applies if {
	service.in_use
	count(intervals) > 0
}

intervals contains {"path": ["changes", "review", "every"], "every": input.changes.review.every}

intervals contains {"path": ["satisfaction", "customers", "every"], "every": input.satisfaction.customers.every}

intervals contains {"path": ["continuity", "test", "every"], "every": input.continuity.test.every}

intervals contains {"path": ["security", "vulnerability_scan", "every"], "every": input.security.vulnerability_scan.every}

intervals contains {"path": ["satisfaction", "employees", "every"], "every": input.satisfaction.employees.every}

intervals contains {"path": ["satisfaction", "partners", "every"], "every": input.satisfaction.partners.every}

intervals contains {"path": ["requirements", "reviewed", "every"], "every": input.requirements.reviewed.every}

intervals contains {"path": ["capacity", "every"], "every": input.capacity.every}

intervals contains {"path": ["continuity", "threats", "every"], "every": input.continuity.threats.every}

# A year has at most 366 days.
deny contains {"path": interval.path, "text": "the interval is {every}, longer than a year", "args": {"every": interval.every}} if {
	applies
	some interval in intervals
	interval.every.max_s > 31622400
}
