# METADATA
# title: It is stated whether a service request needs approval
# description: A service request says who approves it, or that nobody has to. Requests that give access or cost money are otherwise granted by whoever is asked.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.6.2
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: ["itil4:service-request-management#stated"]
#   remediation: "Set `approval` to `none`, `manager` or `owner`."
package trustcap.request.approval_stated

deny contains {"path": ["approval"], "text": "nothing says whether the request needs approval"} if not input.approval
