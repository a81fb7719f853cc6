# METADATA
# title: It is stated how many took part in a review
# description: A review with customers says how many took part. Whether one customer sat at the table or nine changes the weight of the result.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.3.2
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: ["trust:T4.3#stated"]
#   remediation: "State the number in `attendees`."
package trustcap.review.attendance_stated

applies if input["with"] == "customers"

counted if is_number(input.attendees)

deny contains {"path": ["attendees"], "text": "nothing says how many took part"} if {
	applies
	not counted
}

deny contains {"path": ["attendees"], "text": "nobody took part in the review"} if {
	applies
	input.attendees < 1
}
