# METADATA
# title: "A new data protection officer is reported and published"
# description: "Art. 37(7) GDPR requires that the contact details of the data protection officer are published and communicated to the supervisory authority. Where another takes the office, both are done anew; Art. 38(3) GDPR and § 6(4) BDSG protect the one before, so a person looks at the reason."
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: "GDPR Art. 37(7)"
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: "GDPR Art. 38(3)"
#   - ref: https://www.gesetze-im-internet.de/bdsg_2018/__6.html
#     description: "§ 6(4) BDSG"
# custom:
#   severity: medium
#   force: law
#   certainty: judgement
#   controls: ["gdpr:Art.37(7)#stated"]
#   remediation: "Set `dpo/appointed` to the day of the new appointment and, once the authority knows, `dpo/reported_to_authority: true`."
#   duty: {tell: [supervisory-authority, data-subjects, employees], by: before, source: "GDPR Art. 37(7)"}
package trustcap.transition.dpo_replaced

was := input.was.organization.dpo

is := input.is.organization.dpo

# Another person, or one who was named is named no more.
applies if {
	input.path == ["dpo", "person"]
	was.person
}

deny contains {"path": [], "text": "the data protection officer is another, and nothing says when that officer was appointed"} if {
	replaced
	not is.appointed
}

deny contains {"path": [], "text": "the data protection officer is another, and the appointment is of {day} still", "args": {"day": is.appointed}} if {
	replaced
	is.appointed <= was.appointed
}

deny contains {"path": [], "text": "the data protection officer is another, and nothing says that the supervisory authority knows"} if {
	replaced
	dated
	not is.reported_to_authority
}

deny contains {"path": [], "text": "a data protection officer was designated and is named no more"} if {
	applies
	input.change == "removed"
}

replaced if {
	applies
	input.change == "changed"
}

dated if is.appointed > was.appointed

dated if {
	is.appointed
	not was.appointed
}
