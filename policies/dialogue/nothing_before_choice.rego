# METADATA
# title: Nothing that needs consent is stored or loaded before the choice
# description: >-
#   § 25(1) TDDDG requires consent before anything is stored on or read from the device. What
#   the law exempts may come earlier: it belongs to a purpose of the dialogue whose
#   `device/exemption` says so.
# related_resources:
#   - ref: https://www.gesetze-im-internet.de/ttdsg/__25.html
#     description: § 25(1) TDDDG
#   - ref: https://eur-lex.europa.eu/eli/dir/2002/58/oj
#     description: Directive 2002/58/EC Art. 5(3)
# custom:
#   severity: high
#   force: law
#   certainty: clear
#   controls: ["trust:T7.3#stated"]
#   remediation: >-
#     Load it only after the choice, or list it in `device/items` of a purpose of this dialogue
#     that is exempt from consent.
package trustcap.dialogue.nothing_before_choice

import data.trustcap.lib.dialogue

applies if dialogue.on_screen

deny contains {
	"path": ["loads_before_choice", item],
	"text": "{item} is stored or loaded before the choice, and no purpose of the dialogue exempts it from consent",
	"args": {"item": item},
} if {
	applies
	some item in input.loads_before_choice
	not item in exempt_items
}

# What the purposes of this dialogue that are exempt from consent keep on the
# device.
exempt_items contains item if {
	some id in dialogue.exempt
	some item, _ in data.inventory.purposes[id].device.items
}

unknown contains {"path": ["loads_before_choice"], "text": "nothing says what is stored or loaded before the choice"} if {
	applies
	not input.loads_before_choice
}
