# METADATA
# title: What is stored on the device is listed with its duration
# description: >-
#   Courts usually hold consent to cookies informed only if people learn how long each is stored
#   and whether third parties can reach it. What is read without being stored, such as a pixel,
#   has no duration.
# related_resources:
#   - ref: https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:62017CJ0673
#     description: CJEU, 1 October 2019, C-673/17 (Planet49), ruling 3
#   - ref: https://eur-lex.europa.eu/eli/dir/2002/58/oj
#     description: Directive 2002/58/EC Art. 5(3)
# custom:
#   severity: medium
#   force: case-law
#   certainty: clear
#   controls: ["trust:T7.3#stated"]
#   remediation: List each item in `device/items` with `duration` and `third_party`.
package trustcap.purpose.device_items_limited

import data.trustcap.lib.purpose

applies if purpose.asks_for_device

deny contains {"path": ["device", "items"], "text": "something is stored or read on the device, and nothing says what"} if {
	applies
	not listed
}

listed if count(input.device.items) > 0

deny contains {"path": ["device", "items", name, "duration"], "text": "{item} is stored on the device, and nothing says for how long", "args": {"item": name}} if {
	applies
	some name, item in input.device.items
	not name in only_read
	not item.duration
}

only_read contains name if {
	some name, item in input.device.items
	item.kind in {"pixel", "fingerprint"}
}

deny contains {"path": ["device", "items", name, "third_party"], "text": "nothing says whether third parties can reach {item} on the device", "args": {"item": name}} if {
	applies
	some name, item in input.device.items
	not name in told_of_third_parties
}

told_of_third_parties contains name if {
	some name, item in input.device.items
	is_boolean(item.third_party)
}
