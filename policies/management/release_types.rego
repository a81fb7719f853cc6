# METADATA
# title: Types and frequency of releases are stated
# description: The process says which types of releases there are, emergency releases among them, and how often they come. ISO/IEC 20000-1 requires both to be defined.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.5.3
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: []
#   remediation: "State `categories`, `emergency` among them, and `frequency`."
package trustcap.management.release_types

applies if input.id == "release"

emergency if "emergency" in input.categories

deny contains {"path": ["categories"], "text": "emergency is not among the types of releases"} if {
	applies
	not emergency
}

deny contains {"path": ["frequency"], "text": "nothing says how often releases come"} if {
	applies
	not input.frequency
}
