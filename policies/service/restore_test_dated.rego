# METADATA
# title: A restore from backup was tested within the last year
# description: Where backups are made, a restore was tested within the last year, and the day is stated. A backup that nobody has restored is a hope.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.7.2
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.8.13
# custom:
#   severity: medium
#   force: own
#   certainty: clear
#   controls: ["itil4:service-continuity-management#stated", "trust:T8.8#stated"]
#   remediation: Restore a backup and set `continuity/backup/last_restore_test` to the day.
package trustcap.service.restore_test_dated

import data.trustcap.lib.service

applies if {
	service.in_use
	input.continuity.backup
}

deny contains {"path": ["continuity", "backup", "last_restore_test"], "text": "backups are made, and nothing says when a restore was last tested"} if {
	applies
	not input.continuity.backup.last_restore_test
}

deny contains {"path": ["continuity", "backup", "last_restore_test"], "text": "a restore was last tested on {day}, more than a year ago", "args": {"day": input.continuity.backup.last_restore_test}} if {
	applies
	input.continuity.backup.last_restore_test < data.year_ago
}
