# METADATA
# title: Refusing takes no more steps than accepting
# description: >-
#   Supervisory authorities usually treat a refusal that takes more steps than the acceptance as
#   steering, so that the consent is not free. Whether the steps are alike in other ways is to
#   be judged by a person.
# related_resources:
#   - ref: https://www.datenschutzkonferenz-online.de/orientierungshilfen.html
#     description: Guidance of the German data protection authorities (DSK) for providers of digital services, version 1.2
#   - ref: https://www.edpb.europa.eu/our-work-tools/our-documents/guidelines/guidelines-032022-deceptive-design-patterns-social-media_en
#     description: EDPB Guidelines 03/2022 on deceptive design patterns
#   - ref: https://dejure.org/dienste/vernetzung/rechtsprechung?Gericht=VG%20Hannover&Datum=19.03.2025&Aktenzeichen=10%20A%205385/22
#     description: Administrative Court of Hanover, 19 March 2025, 10 A 5385/22, on the facts of its case
# custom:
#   severity: medium
#   force: authority
#   certainty: judgement
#   controls: ["trust:T7.3#stated"]
#   remediation: Shorten the way to refuse until `steps_reject` does not exceed `steps_accept`.
package trustcap.dialogue.steps_equal

import data.trustcap.lib.dialogue

applies if dialogue.on_screen

deny contains {
	"path": ["steps_reject"],
	"text": "refusing takes {reject} steps, accepting takes {accept}",
	"args": {"reject": input.steps_reject, "accept": input.steps_accept},
} if {
	applies
	input.steps_reject > input.steps_accept
}

counted if {
	is_number(input.steps_reject)
	is_number(input.steps_accept)
}

unknown contains {"path": ["steps_reject"], "text": "nothing says how many steps accepting and refusing take"} if {
	applies
	not counted
}
