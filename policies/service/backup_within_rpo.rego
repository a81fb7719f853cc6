# METADATA
# title: Backups are made as often as the tolerable loss demands
# description: Where it is stated how much data may be lost at most, backups are made at least as often. Art. 32(1)(c) GDPR requires the ability to restore access to personal data in a timely manner; what was never backed up cannot be restored.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 32(1)(c)
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.7.2
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.8.13
# custom:
#   severity: medium
#   force: law
#   certainty: judgement
#   controls: ["gdpr:Art.32(1)(c)#stated", "iso20000:8.7.2#stated", "iso27001:A.8.13#stated", "itil4:service-continuity-management#stated", "trust:T8.8#stated"]
#   remediation: Set `continuity/backup/every` to at most `continuity/rpo`.
package trustcap.service.backup_within_rpo

import data.trustcap.lib.service

applies if {
	service.in_use
	input.continuity.rpo
}

deny contains {"path": ["continuity", "backup", "every"], "text": "a backup is made every {every}, while at most {rpo} of data may be lost", "args": {"every": input.continuity.backup.every, "rpo": input.continuity.rpo}} if {
	applies
	input.continuity.backup.every.max_s > input.continuity.rpo.min_s
}

deny contains {"path": ["continuity", "backup", "every"], "text": "at most {rpo} of data may be lost, and nothing says how often a backup is made", "args": {"rpo": input.continuity.rpo}} if {
	applies
	not input.continuity.backup.every
}
