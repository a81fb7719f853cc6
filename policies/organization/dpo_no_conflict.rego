# METADATA
# title: The data protection officer has no conflicting tasks
# description: >-
#   Art. 38(6) GDPR requires that other tasks of the data protection officer do not result in a
#   conflict of interests. Who owns data sets or approves changes takes part in deciding on
#   purposes and means, which the officer has to review independently (C-453/21); whether there
#   is a conflict is to be judged by a person.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 38(6)
#   - ref: https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:62021CJ0453
#     description: CJEU, 9 February 2023, C-453/21 (X-FAB Dresden)
# custom:
#   severity: medium
#   force: law
#   certainty: judgement
#   controls: ["gdpr:Art.38(6)#stated"]
#   remediation: >-
#     Give the data sets another owner, or take `changes`, `waivers` and `applicability` out of
#     `may_approve` of the role in `dpo/person`.
package trustcap.organization.dpo_no_conflict

applies if input.dpo.person

deny contains {"path": ["dpo", "person"], "text": "the data protection officer also owns data sets ({datasets})", "args": {"datasets": owned}} if {
	owned := data.used_by.people[input.dpo.person].datasets
}

deny contains {"path": ["dpo"], "text": "the data protection officer also approves what the officer has to review"} if {
	some what in data.inventory.people[input.dpo.person].may_approve
	what in {"changes", "waivers", "applicability"}
}

exempt contains {"path": ["dpo"], "text": "no data protection officer is designated"} if input.dpo.none
