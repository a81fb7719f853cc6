# METADATA
# title: A review of the services looks at every required input
# description: A management review lists what it looked at. ISO/IEC 20000-1 requires a set of inputs, such as earlier actions, results of audits, feedback of customers, the performance of the services and resources.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 9.3
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso20000:9.3#stated"]
#   remediation: "Look at the missing inputs and list them in `inputs`."
package trustcap.management_review.sms_inputs_complete

applies if input.system == "sms"

required := {
	"previous-actions", "context", "performance", "nonconformities", "audits", "objectives",
	"feedback", "risks", "opportunities", "resources", "service-performance",
}

seen contains point if some point in input.inputs

missing := [point | some point in required - seen]

deny contains {"path": ["inputs"], "text": "these inputs are missing from the review: {missing}", "args": {"missing": {"words": missing, "field": "inputs"}}} if {
	applies
	count(missing) > 0
}
