# METADATA
# title: Services are scanned for weaknesses in time
# description: A service that customers use states at which interval it is scanned for weaknesses; where the day of the last scan is stated, too, the next one is not overdue. ISO/IEC 27001 requires that technical vulnerabilities are found and dealt with, in A.8.8.
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.8.8
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.7.3.2
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso20000:8.7.3.2#stated", "iso27001:A.8.8#stated", "itil4:information-security-management#stated", "trust:T8.7#stated"]
#   remediation: "Set `security/vulnerability_scan: {every: P1W}` or another interval."
package trustcap.service.scan_current

import data.trustcap.lib.service

applies if service.customer_facing

deny contains {"path": ["security", "vulnerability_scan", "every"], "text": "nothing says at which interval the service is scanned for weaknesses"} if {
	applies
	not input.security.vulnerability_scan.every
}

deny contains {"path": ["security", "vulnerability_scan", "last"], "text": "a scan for weaknesses was due on {day}", "args": {"day": input.security.vulnerability_scan.due}} if {
	applies
	data.today > input.security.vulnerability_scan.due
}
