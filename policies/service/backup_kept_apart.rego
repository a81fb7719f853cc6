# METADATA
# title: Backups lie apart from the place of operation
# description: Backups are kept apart from the place where the service runs, so that fire, theft or an attacker does not take both.
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.8.13
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: ["iso27001:A.8.13#apart"]
#   remediation: "Keep backups at another place and set `continuity/backup/kept_apart: true`."
package trustcap.service.backup_kept_apart

import data.trustcap.lib.service

applies if {
	service.in_use
	input.continuity.backup
}

deny contains {"path": ["continuity", "backup", "kept_apart"], "text": "backups lie at the place of operation"} if {
	applies
	input.continuity.backup.kept_apart == false
}

deny contains {"path": ["continuity", "backup", "kept_apart"], "text": "nothing says whether backups lie apart from the place of operation"} if {
	applies
	not stated
}

stated if input.continuity.backup.kept_apart in {true, false}
