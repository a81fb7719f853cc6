# METADATA
# title: Each release has a list of its components
# description: "A list of components is made for each release, so that it can be said within minutes whether a known weakness concerns it. ISO/IEC 27001 asks in A.5.21 for security in the supply chain."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.5.21
# custom:
#   severity: medium
#   force: standard
#   certainty: judgement
#   controls: ["iso27001:A.5.21#stated"]
#   remediation: "Make the list with each release and set `sbom`."
package trustcap.development.sbom_made

applies if input.own

deny contains {"path": ["sbom"], "text": "nothing says whether a list of components is made for each release"} if {
	applies
	not sbom_stated
}

deny contains {"path": ["sbom"], "text": "no list of components is made for releases"} if {
	applies
	input.sbom == false
}

sbom_stated if is_boolean(input.sbom)
