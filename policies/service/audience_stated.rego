# METADATA
# title: It is stated whom the service serves
# description: "A service says whom it serves: consumers, businesses, public bodies, partners, employees or internal teams. Most other questions about a service depend on it, and so does the law that applies."
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.2.4
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.3.2
# custom:
#   severity: medium
#   force: own
#   certainty: clear
#   controls: ["itil4:service-catalogue-management#stated", "itil4:portfolio-management#stated", "trust:T1.1#stated"]
#   remediation: Name the groups in `serves/who`, for example `[businesses, consumers]`.
package trustcap.service.audience_stated

deny contains {"path": ["serves", "who"], "text": "nothing says whom the service serves"} if not input.serves.who

deny contains {"path": ["serves", "who"], "text": "the service serves nobody"} if count(input.serves.who) == 0
