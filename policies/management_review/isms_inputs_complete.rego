# METADATA
# title: A review of the ISMS looks at every required input
# description: A management review lists what it looked at. ISO/IEC 27001 requires a set of inputs, such as earlier actions, changes in context and in what interested parties expect, results of audits, feedback and risks.
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 9.3.2
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso27001:9.3.2#stated"]
#   remediation: "Look at the missing inputs and list them in `inputs`."
package trustcap.management_review.isms_inputs_complete

applies if input.system == "isms"

required := {
	"previous-actions", "context", "interested-parties", "performance", "nonconformities",
	"audits", "objectives", "feedback", "risks", "opportunities",
}

seen contains point if some point in input.inputs

missing := [point | some point in required - seen]

deny contains {"path": ["inputs"], "text": "these inputs are missing from the review: {missing}", "args": {"missing": {"words": missing, "field": "inputs"}}} if {
	applies
	count(missing) > 0
}
