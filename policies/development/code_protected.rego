# METADATA
# title: Code is protected and reviewed before it is merged
# description: "Repositories are protected against changes by those not entitled, and every change is reviewed by a second person. ISO/IEC 27001 asks for the protection of source code in A.8.4."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.8.4
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso27001:A.8.4#stated"]
#   remediation: "Set `repositories/protected` and `repositories/review_required`."
package trustcap.development.code_protected

applies if input.own

deny contains {"path": ["repositories", "protected"], "text": "nothing says whether repositories are protected"} if {
	applies
	not protected_stated
}

deny contains {"path": ["repositories", "protected"], "text": "repositories are not protected"} if {
	applies
	input.repositories.protected == false
}

deny contains {"path": ["repositories", "review_required"], "text": "nothing says whether changes of code need a review"} if {
	applies
	not review_stated
}

deny contains {"path": ["repositories", "review_required"], "text": "changes of code need no review"} if {
	applies
	input.repositories.review_required == false
}

protected_stated if is_boolean(input.repositories.protected)

review_stated if is_boolean(input.repositories.review_required)
