# METADATA
# title: "The privacy notice follows a change of what it tells"
# description: "Art. 13 and 14 GDPR require that people are told of purposes, bases, recipients, third countries and periods; for a further purpose Art. 13(3) and 14(4) require it prior to that further processing. Where one of them changes, the notice changes with it, since what it says no longer holds (Art. 5(1)(a) GDPR)."
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: "GDPR Art. 13(1)"
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: "GDPR Art. 13(3)"
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: "GDPR Art. 14(4)"
# custom:
#   severity: medium
#   force: law
#   certainty: judgement
#   controls: ["gdpr:Art.13(3)#stated", "gdpr:Art.14(4)#stated", "trust:T7.1#stated"]
#   remediation: "Bring the privacy notice up to date and set `updated` in `privacy_notices`, or `notice_updated: true` in the announcement."
#   duty: {tell: [data-subjects], by: before, source: "GDPR Art. 13 and 14"}
package trustcap.transition.privacy_notice_updated

told := {
	"purposes": {"basis", "interest", "recipients", "automated_decision", "profiling", "nature"},
	"datasets": {"retention", "countries"},
	"suppliers": {"countries", "access_from", "transfer"},
}

# Parts of it that no notice tells.
not_told := {["retention", "deletion"], ["retention", "reason"], ["retention", "in_backups"], ["transfer", "checked"], ["transfer", "tia"], ["transfer", "listed_as"], ["transfer", "systematic"]}

applies if {
	input.path[0] in told[input.section]
	not untold
	concerned
}

untold if [input.path[0], input.path[1]] in not_told

applies if further

# Data that is there already gets a purpose more.
further if {
	input.path == []
	some dataset in input.is.purpose.datasets
	data.base.datasets[dataset]
}

concerned if input.section == "purposes"

concerned if count(input.is.dataset.personal.categories) > 0

concerned if input.is.supplier.role in {"processor", "controller", "joint-controller"}

purposes contains input.id if input.section == "purposes"

purposes contains id if some id in data.used_by.datasets[input.id].purposes

purposes contains id if some id in data.used_by.suppliers[input.id].purposes

covering contains notice if {
	some id in purposes
	some notice in data.used_by.purposes[id].privacy_notices
}

covering contains notice if {
	count(purposes) == 0
	some notice, _ in data.inventory.privacy_notices
}

updated if input.announcement.notice_updated

updated if {
	some id in covering
	data.inventory.privacy_notices[id].updated > data.base.privacy_notices[id].updated
}

updated if {
	some id in covering
	data.inventory.privacy_notices[id].updated
	not id in dated_before
}

dated_before contains id if {
	some id, notice in data.base.privacy_notices
	notice.updated
}

deny contains {"path": [], "text": "the privacy notice tells of it, and no notice was brought up to date with the change"} if {
	applies
	not further
	not updated
}

deny contains {"path": [], "text": "data that is there already gets a purpose more, and no privacy notice was brought up to date with the change"} if {
	further
	not updated
}
