# METADATA
# title: "A changed statement of applicability has a new version"
# description: "ISO/IEC 27001 requires that changes of documented information are controlled, and the statement of applicability is one. Where a row comes, goes, or says otherwise whether a control is needed, why, or how far it is implemented, the statement gets a new version that is approved again. A certificate speaks of the version that it names."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: "ISO/IEC 27001:2022 7.5.3"
#   - ref: https://www.iso.org/standard/27001
#     description: "ISO/IEC 27001:2022 6.1.3"
# custom:
#   severity: medium
#   force: standard
#   certainty: judgement
#   controls: ["iso27001:7.5.3#stated", "iso27001:6.1.3#stated", "trust:T8.2#stated"]
#   remediation: "Raise `version` of the statement, and set `approved/on` to the day on which the new version was approved."
#   duty: {tell: [top-management, certification-body], by: before, source: "ISO/IEC 27001:2022 7.5.3"}
package trustcap.transition.applicability_versioned

was := input.was.applicability

is := input.is.applicability

applies if {
	is
	input.path[0] in {"controls", "additional"}
	telling
}

# A row as a whole, or a field of it that says what was decided.
telling if count(input.path) == 2

telling if input.path[2] in {"needed", "because", "reason", "status"}

raised if is.version > was.version

raised if {
	is.version
	not was.version
}

deny contains {"path": [], "text": "the statement of applicability says otherwise, and its version is {version} still", "args": {"version": is.version}} if {
	applies
	not raised
}

deny contains {"path": [], "text": "the statement of applicability says otherwise, and no version of it tells the new from the old"} if {
	applies
	not is.version
}

deny contains {"path": [], "text": "the statement of applicability has a new version, and it was approved on {day} still", "args": {"day": is.approved.on}} if {
	applies
	raised
	is.approved.on <= was.approved.on
}
