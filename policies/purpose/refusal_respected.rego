# METADATA
# title: A refusal holds for half a year
# description: >-
#   Who is asked again and again says yes in the end to be left alone. No statute sets a figure;
#   this is trustcap's own rule: a refusal given on a screen is respected for six months at
#   least.
# related_resources:
#   - ref: https://www.edpb.europa.eu/our-work-tools/our-documents/guidelines/guidelines-032022-deceptive-design-patterns-social-media_en
#     description: EDPB Guidelines 03/2022 on deceptive design patterns
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: ["trust:T7.3#stated"]
#   remediation: Set `asked_again_after` to `P6M` or longer.
package trustcap.purpose.refusal_respected

import data.trustcap.lib.purpose

applies if {
	purpose.rests_on_consent
	some medium in purpose.asked_in
	medium in {"web", "app", "portal"}
}

deny contains {"path": ["asked_again_after"], "text": "nothing says how long a refusal is respected"} if {
	applies
	not input.asked_again_after
}

# Six months are 181 days at least.
deny contains {
	"path": ["asked_again_after"],
	"text": "who has refused is asked again after {time}, less than six months",
	"args": {"time": input.asked_again_after},
} if {
	applies
	input.asked_again_after.min_s < 181 * 24 * 3600
}
