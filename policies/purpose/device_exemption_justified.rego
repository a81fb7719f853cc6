# METADATA
# title: "\"Strictly necessary\" on the device is justified"
# description: >-
#   § 25(2) no. 2 TDDDG requires that storing or reading on the device is strictly necessary for
#   a digital service that the person expressly asked for. Analytics, advertising, social media
#   and A/B tests serve the provider and do not meet this.
# related_resources:
#   - ref: https://www.gesetze-im-internet.de/ttdsg/__25.html
#     description: § 25(2) no. 2 TDDDG
#   - ref: https://www.datenschutzkonferenz-online.de/orientierungshilfen.html
#     description: Guidance of the German data protection authorities (DSK) for providers of digital services, version 1.2
# custom:
#   severity: high
#   force: law
#   certainty: clear
#   controls: ["trust:T7.3#stated"]
#   remediation: >-
#     Say in `device/reason` why the service that the person asked for needs it, or ask for
#     consent.
package trustcap.purpose.device_exemption_justified

applies if input.device.exemption == "strictly-necessary"

deny contains {"path": ["device", "reason"], "text": "device access is called strictly necessary, and no reason is given"} if {
	applies
	not input.device.reason
}

deny contains {"path": ["device", "exemption"], "text": "device access for a purpose of this nature is not strictly necessary for the service that the person asked for"} if {
	applies
	input.nature in {"analytics", "advertising", "social-media", "ab-test"}
}
