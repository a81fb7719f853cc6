# METADATA
# title: The result of a review with others is recorded
# description: A review says what came of it. ISO/IEC 20000-1 requires that the results are used to find opportunities for improvement; what is not written down is not used.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.3.2
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.3.3
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso20000:8.3.2#stated", "itil4:relationship-management#stated", "trust:T4.3#stated"]
#   remediation: "Describe the result in `result`."
package trustcap.review.result_recorded

deny contains {"path": ["result"], "text": "nothing says what came of the review"} if not input.result
