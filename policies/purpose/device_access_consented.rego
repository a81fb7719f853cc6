# METADATA
# title: Storing or reading on the device is asked for first
# description: >-
#   Storing on and reading from the device of a person requires prior consent, § 25(1) TDDDG,
#   unless it serves the transmission alone or is strictly necessary for a service that the
#   person asked for. The basis of the processing that follows is a question of its own and does
#   not change this.
# related_resources:
#   - ref: https://www.gesetze-im-internet.de/ttdsg/__25.html
#     description: § 25(1) TDDDG
#   - ref: https://eur-lex.europa.eu/eli/dir/2002/58/oj
#     description: Directive 2002/58/EC Art. 5(3)
# custom:
#   severity: high
#   force: law
#   certainty: clear
#   controls: ["trust:T7.2#stated", "trust:T7.3#stated"]
#   remediation: >-
#     Set `choice` to `opt-in`, or name the exemption in `device/exemption`, or state
#     `device/access`.
package trustcap.purpose.device_access_consented

import data.trustcap.lib.purpose

applies if purpose.asks_for_device

# These natures seldom do without the device, so that silence is no answer.
applies if not_stated

not_stated if {
	input.nature in {"analytics", "advertising", "social-media", "ab-test"}
	not stated
}

stated if is_boolean(input.device.access)

deny contains {"path": ["choice"], "text": "something is stored or read on the device without an exemption, and the person is not asked first"} if {
	purpose.asks_for_device
	not input.choice == "opt-in"
}

unknown contains {"path": ["device", "access"], "text": "nothing says whether anything is stored or read on the device"} if not_stated
