# METADATA
# title: It is stated how and how long before changes are announced
# description: A service that customers use says how long in advance changes are announced and by which channels. Customers plan by it, and announcements are measured against it.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.5.1.3
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.8.32
# custom:
#   severity: medium
#   force: own
#   certainty: clear
#   controls: ["itil4:change-enablement#stated", "trust:T4.1#stated"]
#   remediation: Set `changes/notice`, for example `P30D`, and `changes/channels`, for example `[email, status-page]`.
package trustcap.service.change_notice

import data.trustcap.lib.service

applies if service.customer_facing

deny contains {"path": ["changes", "notice"], "text": "nothing says how long in advance changes are announced"} if {
	applies
	not input.changes.notice
}

deny contains {"path": ["changes", "channels"], "text": "nothing says by which channels changes are announced"} if {
	applies
	not input.changes.channels
}

deny contains {"path": ["changes", "channels"], "text": "changes are announced by no channel"} if {
	applies
	count(input.changes.channels) == 0
}
