# METADATA
# title: Authorities are named with the route to them
# description: "Whoever must tell an authority needs to know which one, and by which route, before the clock runs. ISO/IEC 27001 asks for contact with authorities in A.5.5; where NIS 2 applies, an authority for cybersecurity is among them."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.5.5
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso27001:A.5.5#stated"]
#   remediation: "List the authorities in `authorities`, each with `for` and `route`."
package trustcap.security.authorities_named

deny contains {"path": ["authorities"], "text": "no authority to be told is named"} if not input.authorities

deny contains {"path": ["authorities", id, "route"], "text": "nothing says by which route the authority {authority} is told", "args": {"authority": id}} if {
	some id, authority in input.authorities
	not authority.route
}

deny contains {"path": ["authorities", id, "for"], "text": "nothing says for what the authority {authority} is competent", "args": {"authority": id}} if {
	some id, authority in input.authorities
	not authority.for
}

deny contains {"path": ["authorities"], "text": "NIS 2 applies, and no authority for cybersecurity is named"} if {
	"nis2" in data.inventory.organization.regimes
	input.authorities
	not cybersecurity
}

cybersecurity if {
	some authority in input.authorities
	authority.for == "cyber-security"
}
